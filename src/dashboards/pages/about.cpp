// Help, accessibility and privacy: short, and no more than is so.
#include "dashboards/pages/pages.h"
#include "shell/parts.h"

namespace plumbline::dashboards::pages {

using html::Html;

Response help(Visit& visit, Read&) {
  const Html main(
      "<h1>Help</h1><p class=\"lede\">Plumbline runs your organisation’s quality policy: who visits whom and "
      "when, what was seen, who "
      "replies, and whether each clause is kept.</p>"
      "<h2>Finding your way</h2><ul>"
      "<li><strong>Home</strong> shows what is waiting for you, by when, and what changed.</li>"
      "<li><strong>Your records</strong> lists everything that you may read.</li>"
      "<li><strong>Policy</strong> has each clause in its own words, and how it stands.</li></ul>"
      "<h2>When something is refused</h2><p>The sentence says what did not happen and which clause says so. "
      "What you typed is kept on "
      "the page. Where your policy lets somebody decide otherwise, you are asked for a reason.</p>"
      "<h2>When you stop halfway</h2><p>What you write is saved while you write. Without signal it stays on "
      "your phone or computer and "
      "is sent when you are back; keep the page open or come back to it.</p>"
      "<h2>Who can see what</h2><p>Your role decides, and your policy says so record by record. A page that "
      "is not for you says "
      "“Page not found”, as if it were not there.</p>"
      "<h2>Who can help</h2><p>Ask whoever invited you. If you are worried about a child, do not write it "
      "here: "
      "<a href=\"/safeguarding\">tell someone now</a>.</p>");
  return shell::page(visit, "Help", main);
}

Response accessibility(Visit& visit, Read&) {
  const Html main(
      "<h1>Accessibility</h1><p class=\"lede\">Everybody should be able to use Plumbline: with a keyboard, a "
      "screen reader, large text, "
      "a phone, and without JavaScript.</p>"
      "<h2>How far we are</h2><p>Plumbline is <strong>partially compliant</strong> with the Web Content "
      "Accessibility Guidelines, version "
      "2.2, level AA. We say “partially” because nobody from outside has audited it yet.</p>"
      "<h2>How it was tested</h2><ul>"
      "<li>Pages are checked by axe, an automatic test, against levels A and AA. Such a test finds less than "
      "half of what can be "
      "wrong.</li>"
      "<li>Pages are looked at 320 pixels wide and with text at twice its size; wide tables scroll in a "
      "place of their own that the keyboard "
      "reaches.</li>"
      "<li>Forms are used without JavaScript and with the keyboard alone.</li></ul>"
      "<h2>What we do not know</h2><ul><li>We have not tested with people who use assistive technology every "
      "day.</li>"
      "<li>Words that your organisation wrote into its policy may be harder to read than ours.</li>"
      "<li>Files that people attach may not be accessible.</li></ul>"
      "<h2>Tell us</h2><p>Tell whoever runs Plumbline in your organisation what does not work for you. If "
      "the answer does not help, the "
      "<a href=\"https://www.equalityadvisoryservice.com/\">Equality Advisory and Support Service</a> can "
      "advise you.</p>");
  return shell::page(visit, "Accessibility", main);
}

Response privacy(Visit& visit, Read&) {
  const Html main(
      "<h1>Privacy</h1><p class=\"lede\">Plumbline keeps what your organisation needs to show that it keeps "
      "its own policy. Your "
      "organisation decides what that is and answers for it.</p>"
      "<h2>What is kept about you</h2><ul><li>Your name, e-mail address and roles.</li>"
      "<li>What you wrote and did, with the time: it is part of the history of each record.</li>"
      "<li>When a letter was sent to you, and whether it arrived.</li></ul>"
      "<h2>What is not kept</h2><ul><li>Names of children. Please never write one into a form.</li>"
      "<li>Your password as you type it: only a mark that cannot be turned back.</li>"
      "<li>Anything from the page <a href=\"/safeguarding\">Worried about a child?</a></li></ul>"
      "<h2>Cookies</h2><p>One, to keep you signed in. It goes when you sign out or after twelve hours. "
      "Nothing is measured and nothing is "
      "shared with advertisers. Unsent words of a form may wait on your own device until they are sent.</p>"
      "<h2>Your rights</h2><p>Ask your organisation to see, correct or erase what it keeps about you. What "
      "is erased from the history "
      "leaves a gap that can be seen, not its contents. If the answer does not help, the <a "
      "href=\"https://ico.org.uk/\">Information "
      "Commissioner’s Office</a> can.</p>");
  return shell::page(visit, "Privacy", main);
}

}  // namespace plumbline::dashboards::pages
