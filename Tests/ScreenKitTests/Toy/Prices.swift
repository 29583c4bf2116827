import ScreenKit
import TerminalKit

/// A new layer of the program, with a list, a form and three commands: all of it is in this file.
struct Prices: Layer {
  var prices: [(item: String, price: String)]
  var selected = 0
  var place: Place { .prices }

  mutating func move(by offset: Int, in shop: inout Shop) {
    selected = ListWindow.moved(selected, by: offset, count: prices.count)
  }

  func draw(in rect: Rect, of shop: Shop, on frame: inout Frame) {
    frame.box(rect, title: "Prices", isFocused: true)
    frame.list(
      prices.count, selected: selected, in: rect.inset, indent: 2,
      item: { ListItem(prices[$0].item, facts: [prices[$0].price]) },
      draw: { row, frame in row.put(row.sign, on: &frame) })
  }
}

/// The form for the price of an item.
struct Price: FormDetails {
  typealias Host = Shop
  var place: Place { .price }
}

extension Place {
  static let prices = Place("prices")
  static let price = Place("price", typing: .text)
}

extension Prices {
  /// What its places add to the program.
  static let commands: [(Place, [Shop.Command])] = [
    (
      .prices,
      [
        Shop.command("prices.set", ["s"], "set") { $0.layers.push(form) },
        Shop.command("prices.clear", ["c"], "clear") { set("", in: &$0) }, Shop.back,
      ] + Shop.moving
    ),
    (
      .price,
      [
        Shop.command("price.save", [.enter], "save", .accepting) { shop in
          let price = shop.layers.top(Form<Price>.self)?.text("price")
          shop.pop()
          set(price ?? "", in: &shop)
        }, Shop.back,
      ]
    ),
  ]

  private static var form: Form<Price> {
    Form(Price(), title: "Price", [.text("price", "Price", hint: "such as 2.50")])
  }

  private static func set(_ price: String, in shop: inout Shop) {
    shop.layers.withTop(Prices.self) { $0.prices[$0.selected].price = price }
  }
}
