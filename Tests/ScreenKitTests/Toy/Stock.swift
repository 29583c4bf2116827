import ScreenKit
import TerminalKit

/// Another layer of the program: what one can pick by typing, and a prompt for what is not there.
struct Stock: Picker {
  var filter = TextField()
  var selection = Selection<String>()
  var place: Place { .stock }

  func items(in shop: Shop) -> [String] {
    ["Apples", "Bread", "Butter", "Milk"].filter { $0.lowercased().hasPrefix(filter.text) }
  }

  func draw(in rect: Rect, of shop: Shop, on frame: inout Frame) {
    let items = items(in: shop)
    frame.box(rect, title: "In stock", trailingTitle: place(in: items), isFocused: true)
    frame.putFilter(filter, in: rect.inset)
    frame.list(
      items.count, selected: row(in: items), in: rect.inset.splitTop(1).1, indent: 2,
      empty: "Nothing: Tab wishes for it", item: { ListItem(items[$0]) },
      draw: { row, frame in row.put(row.sign, on: &frame) })
  }
}

/// What the prompt is for.
struct Wish: PromptDetails {
  var place: Place { .wish }

  func words(in shop: Shop, columns: Int) -> PromptWords {
    PromptWords(title: "Wish", question: "What is it called?", hint: "One is enough.")
  }

  func take(_ typed: String, in shop: inout Shop) -> [Shop.Effect] {
    if shop.items.contains(typed) {
      shop.layers.withTop(Prompt<Wish>.self) { $0.refuse("It is on the list") }
    } else {
      shop.pop()
      shop.items.append(typed)
    }
    return []
  }
}

extension Place {
  static let stock = Place("stock", typing: .text)
  static let wish = Place("wish", typing: .text)
}

extension Stock {
  /// What its places add to the program.
  static let commands: [(Place, [Shop.Command])] = [
    (
      .stock,
      [
        Shop.command("stock.pick", [.enter], "pick", .accepting) { shop in
          let picked = shop.layers.top(Stock.self)?.selected(in: shop)
          shop.items += [picked].compactMap(\.self)
          shop.pop()
        },
        Shop.command("stock.wish", [.tab], "wish") { $0.layers.push(Prompt(Wish(), "Figs")) },
        Shop.back,
      ] + Shop.moving
    ),
    (
      .wish,
      [
        Shop.Command("wish.give", [.enter], title: "give", help: "To give", use: .accepting) {
          $0.layers.top(Prompt<Wish>.self)?.give(in: &$0) ?? []
        }, Shop.back,
      ]
    ),
  ]
}
