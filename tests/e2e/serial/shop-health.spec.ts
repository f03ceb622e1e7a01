import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { createStaff, signInByRequest } from '../support/staff';
import { expect, test } from '../support/test';

const DEAD_JOB = 'a-job-that-gave-up';

test.beforeEach(async ({ page, database }) => {
  await signInByRequest(page.request, await createStaff(database, 'owner'));
});
test.afterEach(async ({ database }) => {
  await database.query(`select graphile_worker.remove_job($1)`, [DEAD_JOB]);
});

test('the health page says in words what needs somebody, what it means and what to do', async ({
  page,
  database,
}) => {
  await page.goto('/admin/health');
  const jobs = page.getByRole('article', { name: 'Jobs' });
  await expect(jobs).toContainText('Well');
  await expect(jobs).not.toContainText('What to do');
  for (const label of ['Mails', 'Stripe’s events', 'Backup', 'Disk', 'Certificate', 'Database'])
    await expect(page.getByRole('article', { name: label, exact: true })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Database' })).toContainText('all migrations');
  for (const version of ['Next', 'Node', 'PostgreSQL'])
    await expect(page.getByRole('region', { name: 'Versions' })).toContainText(version);

  await database.query(
    `select graphile_worker.add_job('send-email', json_build_object('emailDeliveryId', gen_random_uuid()),
      job_key => $1, run_at => now() + interval '1 day')`,
    [DEAD_JOB],
  );
  await database.query(
    `update ${QUEUE_TABLES.jobs} set attempts = max_attempts, last_error = 'no route to host' where key = $1`,
    [DEAD_JOB],
  );
  await page.reload();
  await expect(page.getByRole('main')).toContainText(/things? needs? you/);
  await expect(jobs).toContainText('Needs you');
  await expect(jobs).toContainText('1 job used up all attempts');
  await expect(jobs).toContainText('What to do: Open “Jobs”');
  await expectAccessiblePage(page);
});
