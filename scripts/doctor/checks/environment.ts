import { InvalidEnvironment, listUnknownVariables, parseServerConfig } from '@/lib/config/server-config';
import { type Check, ok, problem, warning } from '@/scripts/doctor/finding';

/** The variables that `npm start` takes. */
export const environmentCheck: Check = {
  title: 'Environment',
  run: async ({ env }) => {
    try {
      parseServerConfig(env);
    } catch (error) {
      if (!(error instanceof InvalidEnvironment)) throw error;
      const lines = error.message.split('\n').slice(1, -1);
      return problem(
        lines.map((line) => line.trim()).join('\n'),
        'Correct it in the environment file; .env.example describes each variable.',
      );
    }
    const unknown = listUnknownVariables(env).map(({ name }) => name);
    return unknown.length > 0
      ? warning(`all there; the shop does not read ${unknown.join(', ')}`, 'Correct or remove them.')
      : ok('all there');
  },
};
