import { ln } from './exp-log.ts';

/** The Cholesky factor L of a symmetric matrix, A = L·Lᵀ. */
export interface CholeskyFactor {
  /** ln |A|. */
  readonly logDeterminant: number;
  /** x of A·x = b. */
  readonly solve: (b: Float64Array) => Float64Array;
}

/**
 * Factors a symmetric, positive definite matrix. O(n³ / 3), and O(n²) for each right-hand side.
 *
 * @param matrix  row-major, n × n; its lower triangle is read and overwritten
 * @throws RangeError when it is not positive definite
 *
 * Source: Golub and Van Loan, Matrix Computations, 4.2.
 */
export function choleskyFactor(matrix: Float64Array, n: number): CholeskyFactor {
  let logDeterminant = 0;
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = matrix[i * n + j];
      for (let k = 0; k < j; k++) sum -= matrix[i * n + k] * matrix[j * n + k];
      if (i > j) matrix[i * n + j] = sum / matrix[j * n + j];
      else if (sum > 0) {
        matrix[j * n + j] = Math.sqrt(sum);
        logDeterminant += ln(sum);
      } else throw new RangeError(`the matrix is not positive definite (pivot ${j + 1} is ${sum})`);
    }
  }
  return {
    logDeterminant,
    solve(b) {
      const x = b.slice();
      for (let i = 0; i < n; i++) {
        for (let k = 0; k < i; k++) x[i] -= matrix[i * n + k] * x[k];
        x[i] /= matrix[i * n + i];
      }
      for (let i = n - 1; i >= 0; i--) {
        for (let k = i + 1; k < n; k++) x[i] -= matrix[k * n + i] * x[k];
        x[i] /= matrix[i * n + i];
      }
      return x;
    },
  };
}
