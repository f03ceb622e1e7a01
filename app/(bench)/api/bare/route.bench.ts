/** A route handler that reads JSON and answers JSON: the measure for the shop's own. */
export async function POST(request: Request): Promise<Response> {
  return Response.json(await request.json());
}
