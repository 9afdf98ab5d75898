import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { CfnUserPoolGroup, Mfa, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

/** Roles of the product; each is a group of the user pool. */
const ROLES = ['analyst', 'hr', 'finance', 'auditor', 'admin'] as const;

/** Who may sign in: a user pool without self sign-up, with a second factor, one group per role. */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.client = this.pool.addClient('Web', {
      preventUserExistenceErrors: true,
      authFlows: { userSrp: true },
    });
    for (const role of ROLES)
      new CfnUserPoolGroup(this, `Group-${role}`, { userPoolId: this.pool.userPoolId, groupName: role });
    Validations.of(this.pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason:
        'The Plus tier costs per user and month; a second factor is required of everybody and nobody can sign up.',
    });
  }
}
