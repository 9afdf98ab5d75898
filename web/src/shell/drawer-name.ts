/** Sheets and dialogs that open over the page. */
export type DrawerName = 'data' | 'versions' | 'payslip' | 'save' | 'yaml';
