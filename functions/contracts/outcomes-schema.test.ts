import type { z } from 'zod';
import { expectTypeOf, it } from 'vitest';
import type { Outcomes } from '../../simulations/outcomes/outcomes.ts';
import type { TaxedPayslip } from '../../simulations/pay/income-tax/tax-view.ts';
import type { AttritionAssumptions } from '../../simulations/behaviour/attrition-assumptions.ts';
import type { outcomesSchema } from './outcomes-schema.ts';
import type { payslipSchema } from './payslip-schema.ts';
import type { SimulateRequest } from './simulate-schema.ts';

it('the schemas of the API are the types of the engine', () => {
  expectTypeOf<Outcomes>().toExtend<z.infer<typeof outcomesSchema>>();
  expectTypeOf<z.infer<typeof outcomesSchema>>().toExtend<Outcomes>();
  expectTypeOf<TaxedPayslip>().toExtend<z.infer<typeof payslipSchema>>();
  expectTypeOf<z.infer<typeof payslipSchema>>().toExtend<TaxedPayslip>();
  expectTypeOf<keyof NonNullable<SimulateRequest['assumptions']>>().toEqualTypeOf<
    keyof AttritionAssumptions
  >();
});
