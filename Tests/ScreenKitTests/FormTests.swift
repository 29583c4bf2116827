import ScreenKit
import TerminalKit
import Testing

/// A form that has what a form can have.
private struct Recipe: FormDetails {
  typealias Host = Shop
  var renewed = 0
  var place: Place { .form }

  func asks(for field: FormField, in form: Form<Recipe>) -> Bool {
    field.name != "oven" || form.choice("way") == "bake"
  }

  static func take(_ key: Key, in form: inout Form<Recipe>) -> Bool {
    guard key == "#" else { return false }
    form.choose("way", "bake")
    return true
  }

  static func noteChange(from before: [FormField], in form: inout Form<Recipe>, of shop: Shop) {
    if form.text("name") == "Cake" { form.choose("way", "bake") }
  }

  static func renew(_ form: inout Form<Recipe>, in shop: Shop) { form.renewed += 1 }

  func hints(_ size: Size, of form: Form<Recipe>, in shop: Shop) -> [FormHint] {
    form.text("name") == "Tea" ? [FormHint("Save that", command: "save")] : []
  }
}

@Suite("A form")
struct FormTests {
  private var shop = Shop(Size(columns: 40, rows: 12))

  init() {
    shop.layers.push(
      Form(
        Recipe(), title: "Recipe",
        [
          .text(
            "name", "Name", suggestions: ["Cake", "Cheese", "Coffee", "Cocoa", "Cider", "Crumble"]),
          .choice("way", "Way", [("Cook", "cook"), ("Bake", "bake")], chosen: "cook"),
          .text("oven", "Oven", lineBreak: ", "), .text("steps", "Steps", hasLines: true),
        ]))
  }

  private var form: Form<Recipe>? { shop.layers.top(Form<Recipe>.self) }

  private mutating func press(_ keys: Key...) {
    for key in keys { _ = shop.dispatch(.key(key), at: 0) }
  }

  private mutating func moveFocus(by offset: Int) {
    shop.layers.withTop(Form<Recipe>.self) { $0.moveFocus(by: offset) }
  }

  private var rows: [String] {
    shop.frame().text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("up and down leave a text of one row, once they choose no suggestion")
  mutating func arrows() {
    press(.up)
    #expect(form?.focus == 3)
    press("a", .up)
    #expect(form?.focus == 3)
    moveFocus(by: 1)
    for letter in "Plum" { press(.character(letter)) }
    press(.down)
    #expect(form?.focus == 1)
    press(.down)
    #expect(form?.focus == 1)
    #expect(form?.choice("way") == "bake")
    moveFocus(by: 1)
    press(.up)
    #expect(form?.focus == 1)
  }

  @Test("suggests what fits, at most five, and takes what is chosen when one goes on")
  mutating func suggestions() {
    #expect(form?.fields[0].fittingSuggestions.count == 5)
    press("c", "o", .down, .down, .down, .up)
    #expect(
      rows[1...3] == [
        "║>Name       co                        ║", "║  > Coffee                            ║",
        "║    Cocoa                             ║",
      ])
    moveFocus(by: 1)
    #expect(form?.text("name") == "Coffee")
    moveFocus(by: -1)
    press("x")
    moveFocus(by: 1)
    #expect(form?.text("name") == "Coffeex")
  }

  @Test("asks for a field only where others are so that it makes sense")
  mutating func hidden() {
    #expect(form?.shown == [0, 1, 3])
    moveFocus(by: -1)
    #expect(form?.focus == 3)
    #expect(!rows.joined().contains("Oven"))
    moveFocus(by: -1)
    press(.right)
    #expect(form?.shown == [0, 1, 2, 3])
    moveFocus(by: 1)
    _ = shop.dispatch(.paste("hot\nwide"), at: 0)
    #expect(form?.text("oven") == "hot, wide")
  }

  @Test("takes keys that mean something else there, and does what follows from what was typed")
  mutating func following() {
    press("#")
    #expect(form?.choice("way") == "bake")
    #expect(form?.text("name") == nil)
    press(.control("u"))
    shop.layers.withTop(Form<Recipe>.self) { $0.choose("way", "cook") }
    _ = shop.dispatch(.paste("Cake"), at: 0)
    #expect(form?.choice("way") == "bake")
    shop.renewEachLayer()
    #expect(form?.renewed == 1)
  }

  @Test("tells what there is to know below the field, and a click on that is the command's key")
  mutating func hints() {
    _ = shop.dispatch(.paste("Tea"), at: 0)
    #expect(rows[2] == "║ Save that                            ║")
    #expect(shop.frame().target(at: Point(column: 3, row: 2)) == .key(.enter))
  }
}
