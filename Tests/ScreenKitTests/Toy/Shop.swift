import ScreenKit
import TerminalKit

/// A shopping list: a whole program with a list, a form, a question, help and palette.
struct Shop: StackHost {
  enum Effect { case quit }
  typealias Command = LayerCommand<Shop, Effect>

  let size: Size
  var items = ["Bread", "Milk"]
  var layers = LayerStack<any Layer<Shop>>(ItemList())
  var input = InputState()
  var told: String?
  let commands: CommandTables<Shop, Effect>

  init(_ size: Size, and more: [(Place, [Command])] = []) {
    self.size = size
    let own: [(Place, [Command])] =
      [(.items, Self.items), (.form, Self.form), (.sure, Self.sure), (.help, Self.help)] + more
    commands = CommandTables(
      own.map { place, own in
        (
          place,
          .init(at: place, own: own, everywhere: place.typesCharacters ? [] : Self.everywhere)
        )
      })
  }

  mutating func warn(_ sentence: String) { told = "! " + sentence }
  mutating func clearStatus() { told = nil }

  func words(for message: ScreenMessage) -> String {
    switch message {
    case .noAction(let key): "\(key) does nothing here"
    case .group(let group): "\(group)"
    case .place(let number, let count): "\(number)/\(count)"
    default: "\(message)"
    }
  }

  func frame() -> Frame {
    var frame = Frame(size: size)
    let (body, foot) = Rect(size: size).splitTop(size.rows - 2)
    topLayer.draw(in: body, of: self, on: &frame)
    frame.put(told ?? "", at: foot.origin)
    let hints = commands.own(topLayer.place).filter(\.isInFooter).map { Footer.Hint($0, in: self) }
    Footer(hints.enumerated().map { ($0, $1) }, last: [], columns: size.columns)
      .draw(in: foot.splitTop(1).1, on: &frame)
    return frame
  }
}

extension Place {
  static let items = Place("items")
  static let form = Place("form", typing: .text)
  static let sure = Place("sure")
  static let help = Place("help", typing: .text)
}

/// What there is to buy.
struct ItemList: ListLayer {
  var selection = Selection<String>()
  var place: Place { .items }
  func items(in shop: Shop) -> [String] { shop.items }

  func draw(in rect: Rect, of shop: Shop, on frame: inout Frame) {
    frame.box(rect, title: "To buy", isFocused: true)
    frame.list(
      shop.items.count, selected: row(in: shop.items), in: rect.inset, indent: 2,
      empty: "Nothing: a adds something", item: { ListItem(shop.items[$0]) },
      draw: { row, frame in row.put(row.sign, on: &frame) })
  }
}

/// What the form for an item is about: the item that it changes, nil for a new one.
struct Item: FormDetails {
  typealias Host = Shop
  let changed: String?
  var place: Place { .form }
}

extension Shop {
  var selected: String? { layers.nearest(ItemList.self)?.selected(in: self) }

  private mutating func open(_ item: String?) {
    layers.push(Form(Item(changed: item), title: "Item", [.text("name", "Name", item)]))
  }

  private mutating func save() {
    guard var form = layers.top(Form<Item>.self) else { return }
    guard let name = form.text("name") else {
      form.show("It needs a name", in: "name")
      return layers.top = form
    }
    pop()
    let place = items.firstIndex { $0 == form.changed } ?? items.count
    items.replaceSubrange(place..<min(place + 1, items.count), with: [name])
  }

  /// A command that asks nothing of the world outside.
  static func command(
    _ id: String, _ keys: [Key], _ title: String, _ use: Command.Use = .deed,
    needsItem: Bool = false, _ action: @escaping @Sendable (inout Shop) -> Void
  ) -> Command {
    Command(
      id, keys, title: title, help: "To \(title)", use: use, isInFooter: use != .moving,
      obstacle: { needsItem && $0.selected == nil ? Obstacle(reason: "nothing selected") : nil },
      action: action)
  }

  static let moving = [
    command("up", [.up], "go up", .moving) { $0.withTopLayer { $0.move(by: -1, in: &$1) } },
    command("down", [.down], "go down", .moving) { $0.withTopLayer { $0.move(by: 1, in: &$1) } },
  ]
  static let back = command("back", [.escape], "go back", .wayBack) { $0.pop() }
  private static let items =
    [
      command("add", ["a"], "add") { $0.open(nil) },
      command("change", [.enter], "change", needsItem: true) { $0.open($0.selected) },
      command("delete", ["d"], "delete", needsItem: true) { shop in
        shop.layers.push(Question(.sure, title: "Sure?", "\(shop.selected ?? "") goes."))
      },
      Command("quit", ["q"], title: "leave", help: "To leave", use: .wayBack) { _ in [.quit] },
    ] + moving
  private static let form = [command("save", [.enter], "save", .accepting) { $0.save() }, back]
  private static let sure = [
    command("yes", ["y"], "delete it") { shop in
      shop.items.removeAll { [gone = shop.selected] in $0 == gone }
      shop.pop()
    }, back,
  ]
  private static let help =
    moving + [
      Command("run", [.enter], title: "do", help: "To do it", use: .accepting, isInFooter: true) {
        $0.layers.top(CommandList<Shop>.self)?.run(in: &$0) ?? []
      }, back,
    ]
  private static let everywhere = [
    command("keys", ["?"], "see keys") {
      $0.layers.push(CommandList(.help, of: $0.topLayer.place, isGrouped: true))
    },
    command("palette", [.control("p")], "see all") {
      $0.layers.push(CommandList(.help, of: $0.topLayer.place, isGrouped: false))
    },
  ]
}
