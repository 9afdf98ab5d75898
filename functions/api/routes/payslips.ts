import { jsonBody, jsonContent } from '../answers/json-content.ts';
import { valueOf } from '../answers/value-of.ts';
import { guardedRoute, signedIn } from '../guarded-route.ts';
import { newRouter } from '../new-router.ts';
import { payslipAnswerSchema, payslipRequestSchema } from '../../contracts/simulate-schema.ts';
import { rightTo } from '../../services/service-rights.ts';
import type { Services } from '../../services/services.ts';

const route = guardedRoute(rightTo.payslip, {
  method: 'post',
  path: '/api/payslips',
  request: jsonBody(payslipRequestSchema),
  responses: { 200: jsonContent(payslipAnswerSchema, 'Why this amount: every fen down to its KPI') },
});

/** One person's month; the look is written to the audit log with its purpose before it is answered. */
export function payslipsRoutes(services: Services) {
  return newRouter().openapi(route, async (c) => {
    const request = c.req.valid('json');
    const payslip = valueOf(await services.payslip(request, signedIn(c.var.person)));
    return c.json({ person: request.person, month: request.month, payslip: { ...payslip } }, 200);
  });
}
