/** The coach's life on a page: looks, shows the next act, tells the background what it saw. */
import type { FromCoach, Orders } from '../messages/orders.ts';
import { type Button, type Card, createCard } from './card.ts';
import { contains } from './dom.ts';
import { textIn, typeInto } from './field.ts';
import { look, type Sight } from './find.ts';
import { Follower } from './follow.ts';
import { createHost, type Host } from './host.ts';
import { freshToken, isOverdue, type Press, pressOf } from './press.ts';
import { createRing, type Ring, union } from './ring.ts';
import { isAlive, message, send } from './runtime.ts';
import { says } from './says.ts';
import { setScope, wrongScopes } from './scopes.ts';
import type { ShownToken } from './token.ts';
import { watch } from './watch.ts';

/** Milliseconds a control may be late before it is said to be missing. */
const LATE = 4000;
/** Milliseconds between two looks when only time could bring news: a late element of the page's own, a stopped worker. */
const PULSE = 1000;

type Seen = Sight & { token: ShownToken | null };

export class Coach {
  readonly #host: Host = createHost();
  readonly #ring: Ring = createRing(this.#host);
  readonly #card: Card = createCard(this.#host.root, message, (button) => this.#press(button));
  readonly #follower: Follower;
  #orders: Orders = { show: 'nothing' };
  #seen: Seen | null = null;
  #lastPress: Press | null = null;
  #missingSince = 0;
  #told = '';
  #pending = 0;

  readonly #signal: AbortSignal;
  readonly #leave: () => void;

  constructor(signal: AbortSignal, leave: () => void) {
    this.#signal = signal;
    this.#leave = leave;
    this.#follower = new Follower((box) => this.#draw(box), signal);
    const wantsText = () => this.#lastPress !== null;
    const concerns = (node: Node) => this.#concerns(node);
    watch({ onChange: () => this.#refresh(), onHint: () => this.#soon(), concerns, wantsText }, signal);
    addEventListener('click', (event) => this.#notePress(event), { capture: true, signal });
    const pulse = setInterval(() => this.#beat(), PULSE);
    signal.addEventListener('abort', () => {
      clearInterval(pulse);
      this.#host.remove();
    });
  }

  obey(orders: Orders): void {
    this.#orders = orders;
    if (orders.show === 'nothing') this.#leave();
    else this.#refresh();
  }

  /** Says again what is seen, to a background that may have forgotten. */
  repeat(): void {
    this.#told = '';
    this.#refresh();
  }

  #refresh(): void {
    if (this.#signal.aborted) return;
    if (!isAlive()) this.#leave();
    else if (this.#orders.show === 'guide') this.#guide(this.#look(this.#orders.wanted), this.#orders.tokenName);
    else this.#tell();
  }

  #look(wanted: 'read' | 'write'): Seen {
    const token = this.#lastPress && freshToken(this.#lastPress);
    const sight = look(wanted);
    if (token) return { ...sight, act: 'new-token', target: token.element, missing: null, token };
    if (!this.#lastPress) return { ...sight, token };
    return {
      ...sight,
      act: isOverdue(this.#lastPress) ? 'copy-token' : 'await-token',
      target: null,
      missing: null,
      token,
    };
  }

  #guide(seen: Seen, tokenName: string): void {
    this.#missingSince = seen.missing ? this.#missingSince || performance.now() : 0;
    const late = seen.missing && performance.now() - this.#missingSince > LATE;
    const shown: Seen = seen.missing && !late ? { ...seen, act: 'looking', missing: null } : seen;
    const moved = this.#seen?.act !== shown.act;
    this.#seen = shown;
    this.#host.raise(shown.target);
    this.#card.say(says(shown, this.#orders, tokenName));
    this.#card.dock(!shown.target);
    this.#follower.follow(shown.target);
    if (moved && shown.target) shown.target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#report(shown);
  }

  /** Something is under way or decided elsewhere: the card tells, and nothing on the page is pointed at. */
  #tell(): void {
    this.#seen = null;
    this.#host.raise(null);
    this.#card.say(says(null, this.#orders, ''));
    this.#card.dock(true);
    this.#follower.follow(null);
  }

  #draw(box: DOMRect | null): void {
    const form = this.#seen?.form;
    const parts =
      form && !this.#seen?.token ? [form.name, ...form.scopes.map((scope) => scope.box), form.generate] : [];
    this.#ring.draw(this.#seen?.act ?? '', box, box && union(parts.filter((part) => part !== null)));
  }

  #report({ act, missing }: Seen): void {
    const news = `${act} ${missing}`;
    if (news === this.#told) return;
    this.#told = news;
    void send({ type: 'coach/seen', act, missing });
  }

  #press(button: Button): void {
    if (button === 'fill') this.#fill();
    else if (button === 'use') this.#handOver();
    else if (this.#orders.show === 'done') this.#leave();
    else this.#card.hide();
  }

  #handOver(): void {
    const token = this.#seen?.token;
    if (token) void this.#ask({ type: 'coach/use-token', text: token.text });
  }

  async #ask(question: FromCoach): Promise<void> {
    const orders = await send(question);
    if (orders) this.obey(orders);
  }

  /** Writes the name and sets the access. Generate Token stays the person's to press. */
  #fill(): void {
    const orders = this.#orders;
    const seen = this.#seen;
    if (orders.show !== 'guide' || !seen?.form) return;
    const { name, scopes } = seen.form;
    if (name && !textIn(name)) typeInto(name, orders.tokenName);
    wrongScopes(scopes, orders.wanted)?.forEach(setScope);
    this.#soon();
  }

  #notePress(event: Event): void {
    const press = pressOf(event, this.#seen?.form?.generate);
    if (press) this.#lastPress = press;
  }

  #concerns(node: Node): boolean {
    const form = this.#seen?.form;
    const own = form ? [form.name, form.generate, ...form.scopes.map(({ control }) => control)] : [this.#seen?.target];
    return own.some((part) => part && (contains(node, part) || !part.isConnected));
  }

  /** Once a frame is enough for what is in no hurry. */
  #soon(): void {
    this.#pending ||= requestAnimationFrame(() => {
      this.#pending = 0;
      this.#refresh();
    });
  }

  #beat(): void {
    const { show } = this.#orders;
    if (show === 'guide' && !this.#seen?.target) this.#refresh();
    if (show === 'checking' || show === 'linking') void this.#ask({ type: 'coach/orders' });
  }
}
