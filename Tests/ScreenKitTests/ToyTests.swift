import ScreenKit
import TerminalKit
import Testing

/// Plays the toy program of `Toy` by keys, mouse and paste; what ``ScreenKit`` promises it keeps.
@Suite("A program of a few layers")
struct ToyTests {
  private var shop = Shop(Size(columns: 40, rows: 9), and: Prices.commands)

  private mutating func press(_ keys: Key...) {
    for key in keys { _ = shop.dispatch(.key(key), at: 0) }
  }

  private mutating func click(_ row: Int) {
    _ = shop.dispatch(.mouse(Mouse(.press, at: Point(column: 3, row: row), button: 1)), at: 9)
  }

  private var rows: [String] {
    shop.frame().text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("shows its list, its keys and what cannot be done")
  mutating func list() {
    press(.down)
    let drawn = """
      ╔ > To buy ════════════════════════════╗
      ║  Bread                               ║
      ║> Milk                                ║
      ║                                      ║
      ║                                      ║
      ║                                      ║
      ╚══════════════════════════════════════╝

      a add  Enter change  d delete
      """
    #expect(shop.frame().text() == drawn)
    press("x")
    #expect(rows[7] == "! x does nothing here")
    _ = shop.dispatch(.paste("x"), at: 0)
    #expect(rows[7] == "! pasteRefused")
    #expect(shop.dispatch(.key("q"), at: 0) == [.quit])
  }

  @Test("takes what is typed and pasted into its form, and tells what is wrong with it")
  mutating func form() {
    press("a", .enter)
    #expect(rows[5] == "║ ! It needs a name                    ║")
    _ = shop.dispatch(.paste("Apples\nand pears\u{7}"), at: 0)
    #expect(rows[1] == "║>Name       Apples and pears          ║")
    press("!", .enter)
    #expect(shop.items == ["Bread", "Milk", "Apples and pears!"])
    #expect(shop.layers.count == 1)
  }

  @Test("goes where is clicked, asks before something goes, and stays where it is")
  mutating func question() {
    click(2)
    press("d")
    #expect(rows[3] == "║ Milk goes.                           ║")
    press("n")
    #expect(rows[7] == "! n does nothing here")
    press("y")
    #expect(shop.items == ["Bread"])
    press("d", "y")
    #expect(rows[1] == "║ Nothing: a adds something            ║")
    press("d")
    #expect(rows[7] == "! nothing selected")
  }

  @Test("help and palette list what can be done there, and do it; what cannot be is told")
  mutating func lists() {
    press("?")
    #expect(rows[0] == "╔ > help ═════════════════════════ 1/8 ╗")
    #expect(
      rows[2...3] == [
        "║ here                                 ║", "║>a        To add                      ║",
      ])
    press(.escape, .control("p"), "d", "e", "l")
    #expect(rows[2] == "║>Delete                             d ║")
    press(.enter, "y")
    #expect(shop.items == ["Milk"])
    shop.items = []
    press(.control("p"), "d", "e", "l", .enter)
    #expect(rows[7] == "! nothing selected")
  }

  @Test("what was typed and could not be read is told until it is taken")
  mutating func leftOut() {
    press("a")
    _ = shop.dispatch(.unreadable, at: 0)
    press("x")
    #expect(rows[7] == "! unreadable")
    press(.enter)
    #expect(rows[7] == "! unreadable")
    press(.down)
    #expect(rows[7] == "")
  }

  @Test("the click that brings the window to the front is for the window")
  mutating func windowClick() {
    _ = shop.dispatch(.focus(true), at: 9)
    click(2)
    #expect(rows[1].hasPrefix("║> Bread"))
    click(2)
    #expect(rows[2].hasPrefix("║> Milk"))
  }

  @Test("a new layer with a list, a form and three commands is one file")
  mutating func newLayer() {
    shop.layers.push(Prices(prices: [("Bread", ""), ("Milk", "")]))
    press(.down, "s", "2", .enter)
    #expect(
      rows[3...4] == [
        "║> Milk                                ║", "║  2                                   ║",
      ])
    press("c", "?")
    #expect(rows[0] == "╔ > help ═════════════════════════ 1/7 ╗")
    press(.escape, .escape)
    #expect(rows[0].hasPrefix("╔ > To buy"))
  }
}
