import { ask, askWords, onOrders } from './coach/background.ts';
import { createCoach } from './coach/coach.ts';
import { enter } from './coach/enter.ts';

enter('shortcutLinkingCoach', createCoach, (coach, signal) => {
  onOrders(coach.obey, signal);
  void askWords()
    .then(() => ask({ type: 'coach/orders' }))
    .then((orders) => coach.obey(orders));
});
