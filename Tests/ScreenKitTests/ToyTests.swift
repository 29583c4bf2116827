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

  @Test("what is wrong with a form goes with the next key, and a field that is full says so")
  mutating func problems() {
    press("a", .enter, "x")
    #expect(rows[5] == "║                                      ║")
    press(.altEnter)
    #expect(rows[1] == "║>Name       x                         ║")
    _ = shop.dispatch(.paste(String(repeating: "x", count: TextField.limit - 1)), at: 0)
    #expect(rows[7] == "")
    press("y")
    #expect(rows[7] == "! full")
  }

  @Test("a form with several fields goes round, and tells in which of them something is wrong")
  mutating func fields() {
    var form = Form(
      Item(changed: nil), title: "Item",
      [
        .text("name", "Name", "Milk"), .choice("shop", "Shop", [("Any", nil)], chosen: nil),
        .text("note", "Note", hasLines: true),
      ])
    form.moveFocus(by: -1)
    #expect(form.focus == 2)
    form.newLine()
    form.moveFocus(by: 1)
    #expect(form.focus == 0)
    form.newLine()
    #expect(form.text("name") == "Milk")
    #expect(form.typed?.text == "Milk")
    #expect(form.isChanged("note"))
    #expect(!form.isChanged("name"))
    form.show("Too long", in: "note")
    #expect(form.focus == 2)
    form.show("No disk")
    #expect(form.focus == 2)
  }

  @Test("a form that says what it began with is not worth keeping")
  mutating func worth() {
    var form = Form(Item(changed: nil), title: "Item", [.text("name", "Name", "Milk")])
    #expect(!form.isWorthKeeping)
    form.type("!", in: &shop)
    #expect(form.isWorthKeeping)
    form.type(.backspace, in: &shop)
    #expect(!form.isWorthKeeping)
    form.countsAsChanged = true
    #expect(form.isWorthKeeping)
  }

  @Test("what is typed in the palette is looked for from the top")
  mutating func filtering() {
    press(.control("p"), .down, .down, "e")
    #expect(rows[2].hasPrefix("║>"))
  }

  @Test("a key of the layer's own comes before one that holds everywhere")
  func ownKeys() {
    let command = { (id: String, keys: [Key]) in Shop.command(id, keys, id) { _ in } }
    let tables = CommandTables([
      (
        place: Place.items,
        table: .init(
          at: .items, own: [command("own", ["x"])],
          everywhere: [command("all", ["x", "y"]), command("hidden", ["x"])])
      )
    ])
    #expect(tables.command(for: "x", at: .items)?.id == "own")
    #expect(tables.command(for: "y", at: .items)?.id == "all")
    #expect(tables.everywhere(.items).map(\.id) == ["all"])
    #expect(tables.command(for: "x", at: .form) == nil)
  }

  @Test("only the first button of the mouse clicks")
  mutating func buttons() {
    for button in 2...3 {
      let press = Mouse(.press, at: Point(column: 3, row: 2), button: button)
      _ = shop.dispatch(.mouse(press), at: 9)
    }
    _ = shop.dispatch(.mouse(Mouse(.release, at: Point(column: 3, row: 2), button: 1)), at: 9)
    #expect(rows[1].hasPrefix("║> Bread"))
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
