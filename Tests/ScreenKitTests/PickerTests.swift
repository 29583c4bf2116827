import ScreenKit
import TerminalKit
import Testing

/// Plays what `Toy/Stock.swift` adds to the toy program.
@Suite("Picking and prompting")
struct PickerTests {
  private var shop = Shop(Size(columns: 40, rows: 10), and: Stock.commands)

  init() { shop.layers.push(Stock()) }

  private mutating func press(_ keys: Key...) {
    for key in keys { _ = shop.dispatch(.key(key), at: 0) }
  }

  private var rows: [String] {
    shop.frame().text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("what is typed filters, begins at the top and is told with its place; Enter picks")
  mutating func filtering() {
    press(.down, .down, .down)
    #expect(rows[0] == "╔ > In stock ═════════════════════ 4/4 ╗")
    press("b")
    #expect(rows[0] == "╔ > In stock ═════════════════════ 1/2 ╗")
    #expect(
      rows[1...2] == [
        "║/ b                                   ║", "║> Bread                               ║",
      ])
    press(.down, .left, .enter)
    #expect(shop.items == ["Bread", "Milk", "Butter"])
    #expect(shop.layers.count == 1)
  }

  @Test("a paste filters on one line, a click selects, another one picks")
  mutating func pastingAndClicking() {
    _ = shop.dispatch(.paste("b\nr"), at: 0)
    #expect(rows[1] == "║/ b r                                 ║")
    #expect(rows[2] == "║ Nothing: Tab wishes for it           ║")
    press(.backspace, .backspace)
    let click = Event.mouse(Mouse(.press, at: Point(column: 3, row: 3), button: 1))
    _ = shop.dispatch(click, at: 9)
    #expect(rows[3] == "║> Butter                              ║")
    _ = shop.dispatch(click, at: 9)
    #expect(shop.items.last == "Butter")
  }

  @Test("a prompt takes a line, tells in it why it would not do, and lets it be typed anew")
  mutating func prompting() {
    press(.tab)
    #expect(rows[0].hasPrefix("╔ > Wish "))
    #expect(
      rows[1...5] == [
        "║ What is it called?                   ║", "║                                      ║",
        "║ Figs                                 ║", "║                                      ║",
        "║ One is enough.                       ║",
      ])
    press(.control("u"), .enter)
    #expect(rows[0].hasPrefix("╔ > Wish "))
    _ = shop.dispatch(.paste("  Milk\n"), at: 0)
    press(.enter)
    #expect(rows[5] == "║ ! It is on the list                  ║")
    press("y")
    #expect(rows[5] == "║ One is enough.                       ║")
    press(.enter)
    #expect(shop.items == ["Bread", "Milk", "Milk y"])
  }

  @Test("an answer that was given is awaited until it is refused")
  mutating func awaiting() {
    shop.layers.push(Prompt(Wish(), "Milk"))
    #expect(shop.layers.top(Prompt<Wish>.self)?.isAsked == false)
    press(.enter)
    #expect(shop.layers.top(Prompt<Wish>.self)?.isAsked == false)
    #expect(shop.layers.top(Prompt<Wish>.self)?.problem == "It is on the list")
  }
}
