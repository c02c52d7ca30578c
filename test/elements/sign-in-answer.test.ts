import { expect } from '@open-wc/testing';
import { startedAt, takeSignInAnswer } from '../../src/elements/sign-in-answer.js';

const { href: here, origin } = location;

afterEach(() => {
  history.replaceState(null, '', here);
  sessionStorage.clear();
});

describe('the answer of a sign-in', () => {
  it('is taken out of an address whose path looks like another host', () => {
    const page = `${origin}//other.example/join`;
    const answer = `${page}?code=1&state=abc`;
    sessionStorage.setItem(startedAt, `${origin}/`);
    history.replaceState(null, '', answer);
    expect(takeSignInAnswer()).to.equal(answer);
    expect(location.href).to.equal(page);
  });
});
