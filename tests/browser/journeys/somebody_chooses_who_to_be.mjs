// The door of the demonstration, by keyboard alone and by pointer.
export async function walk({ arrive }) {
  const stranger = await arrive(null);
  await stranger.go("/people");
  await stranger.sees("Sign in");
  await stranger.look("sign-in");

  // The first thing that takes the focus leads past the header.
  await stranger.page.keyboard.press("Tab");
  const first = await stranger.page.evaluate(() => document.activeElement.textContent.trim());
  if (!/skip to main content/i.test(first)) throw new Error(`the first Tab leads to "${first}"`);

  await stranger.go("/demo");
  await stranger.look("demo");
  await stranger.press("Ruth Okafor");
  await stranger.sees("Ruth Okafor, APT lead");
  await stranger.look("home-lead-first-day");
  await stranger.follow("People");
  await stranger.sees("daniel.prewett@example.org");
  await stranger.look("people");
}
