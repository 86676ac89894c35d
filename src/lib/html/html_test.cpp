#include "lib/html/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lib/html/content.h"

namespace plumbline::html {
namespace {

TEST(Html, WordsOfPeopleAreNeverMarkup) {
  Html page;
  page << "<p>" << std::string("<script>alert('x')</script> & \"more\"") << "</p>";
  EXPECT_EQ(page.str(), "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;</p>");
}

TEST(Html, WordsWithoutSpecialsStayAsTheyAre) {
  EXPECT_EQ(words("Loft and Loom, Market Street – 5°").str(), "Loft and Loom, Market Street – 5°");
  EXPECT_EQ(words("").str(), "");
  EXPECT_EQ(words("&").str(), "&amp;");
  EXPECT_EQ(words("a<").str(), "a&lt;");
  EXPECT_EQ(words(std::string_view("a\0b", 3)).str(), std::string("a\0b", 3));
}

TEST(Html, AFinishedPartIsNotEscapedTwice) {
  Html page;
  page << words("Tom & Ruth") << 7 << std::string_view(" < 8");
  EXPECT_EQ(page.str(), "Tom &amp; Ruth7 &lt; 8");
}

TEST(Html, ParagraphsKeepTheWritersLines) {
  EXPECT_EQ(paragraphs("One\r\ntwo\n\n \n<three>\n").str(), "<p>One<br>two</p><p>&lt;three&gt;</p>");
  EXPECT_EQ(paragraphs("\n\n").str(), "");
}

TEST(Html, LinksLeadOnlyWhereALinkMay) {
  for (const auto* refused : {"javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)",
                              "data:text/html,x", "vbscript:x", " javascript:alert(1)", "//elsewhere.example",
                              "/\\elsewhere.example", "\\\\elsewhere.example", "file:///etc"})
    EXPECT_EQ(url(refused), "#") << refused;
  for (const auto* kept :
       {"/visits/42?sort=name&page=2#top", "https://example.org/a%20b", "mailto:ruth@example.org",
        "tel:01632960114", "#main", "?page=2", "visits/42", "/find?q=a:b", "/a//b"})
    EXPECT_EQ(url(kept), kept);
}

TEST(Html, LinksAreEncodedWhereTheyMustBe) {
  EXPECT_EQ(url("/places/St Mary's/\"x\""), "/places/St%20Mary's/%22x%22");
  EXPECT_EQ(encoded("a/b c&d=é"), "a%2Fb%20c%26d%3D%C3%A9");
}

TEST(Content, TellsLiteralsWordsAndPartsApart) {
  const auto shown = [](const Content& content) {
    Html out;
    out << content;
    return out.str();
  };
  EXPECT_EQ(shown("<b>known</b>"), "<b>known</b>");
  EXPECT_EQ(shown(std::string("<b>said</b>")), "&lt;b&gt;said&lt;/b&gt;");
  EXPECT_EQ(shown(Html("<i>part</i>")), "<i>part</i>");
  EXPECT_TRUE(Content().empty());
  EXPECT_TRUE(Content(std::string()).empty());
  EXPECT_FALSE(Content("x").empty());
}

}  // namespace
}  // namespace plumbline::html
