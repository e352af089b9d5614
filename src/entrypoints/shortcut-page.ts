import { ask, askWords, onOrders } from '../page-guide/background-client.ts';
import { enter } from '../page-guide/lifecycle.ts';
import { createCoach } from '../page-guide/shortcut-guide.ts';

enter('shortcutLinkingCoach', createCoach, (coach, signal) => {
  onOrders(coach.obey, signal);
  void askWords()
    .then(() => ask({ type: 'guide/instruction' }))
    .then((orders) => coach.obey(orders));
});
