/** The time of day, as an argument: `new Date()` appears in hosts only. */
export type Clock = () => Date;
