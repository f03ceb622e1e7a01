export type ApiErrorType = 'invalid_request_error' | 'idempotency_error' | 'api_error' | 'card_error';

type ApiErrorBody = { message: string; type?: ApiErrorType; code?: string; param?: string; status?: number };

/** A refusal in Stripe's shape. */
export class ApiError extends Error {
  readonly type: ApiErrorType;
  readonly code: string | undefined;
  readonly param: string | undefined;
  readonly status: number;

  constructor({ message, type = 'invalid_request_error', code, param, status = 400 }: ApiErrorBody) {
    super(message);
    this.type = type;
    this.code = code;
    this.param = param;
    this.status = status;
  }

  toBody(requestId: string): string {
    const error = {
      ...(this.code
        ? {
            code: this.code,
            doc_url: `https://stripe.com/docs/error-codes/${this.code.replaceAll('_', '-')}`,
          }
        : {}),
      message: this.message,
      ...(this.param ? { param: this.param } : {}),
      request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
      type: this.type,
    };
    return JSON.stringify({ error }, null, 2);
  }
}

/** Nothing with this id: 404 when the path names it, 400 when a parameter does. */
export function noSuch(kind: string, id: string, param = 'id'): ApiError {
  return new ApiError({
    message: `No such ${kind}: '${id}'`,
    code: 'resource_missing',
    param,
    status: param === 'id' ? 404 : 400,
  });
}
