@testable import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Bindings, help, palette, footer and the README's list say the same.
@Suite("All lists of keys agree")
struct KeyTableTests {
  /// The board of the workshop of 2019, with a layer of that context on it.
  private func model(_ columns: Int = 80) throws -> Model {
    var model = Model(
      size: Size(columns: columns, rows: 40), now: Timestamp(seconds: 0), seed: 1,
      startsAtHome: false)
    _ = model.update(.opened(try exampleSession(), path: "demo.json", notices: []))
    return model
  }

  @Test("the README lists the keys that there are")
  func readme() throws {
    try expectSection("keys", of: "../../README.md", is: KeyTable(try model()).markdown)
  }

  @Test(
    "help and palette list every binding of every place",
    arguments: PlaceBindings.all.map(\.place))
  func lists(place: Place) throws {
    let model = try model()
    let bindings = model.bindings.own(place) + model.bindings.everywhere(place)
    for isGrouped in [true, false] {
      let rows = CommandList(place, isGrouped: isGrouped).items(in: model)
      for binding in bindings where binding.id != CommandList.palette {
        #expect(
          rows.contains { $0.help == binding.help(in: model) },
          "\(binding.id) is not in the \(isGrouped ? "help" : "palette")")
      }
    }
  }

  @Test(
    "every binding has words and a key, and its name is its own",
    arguments: PlaceBindings.all.map(\.place))
  func whole(place: Place) throws {
    let model = try model()
    let bindings = model.bindings.own(place) + model.bindings.everywhere(place)
    for binding in bindings {
      let (title, help) = (binding.title(in: model), binding.help(in: model))
      #expect(!binding.keys.isEmpty && !title.isEmpty && !help.isEmpty)
      #expect(title != help, "the row of \(binding.id) has no dash")
      #expect(!help.hasSuffix("."), "\(binding.id)")
      #expect(bindings.count { $0.id == binding.id } == 1, "\(binding.id) is there twice")
      for key in binding.keys {
        let owners = bindings.filter { $0.keys.contains(key) }.map(\.id)
        #expect(owners.count == 1, "\(key.name) belongs to \(owners) in \(place.name)")
      }
    }
  }

  @Test("every hint of the footer is a binding", arguments: [40, 80, 120, 200])
  func footer(columns: Int) throws {
    let model = try model(columns)
    let frame = model.frame()
    let bindings = model.bindings.own(.board) + model.bindings.everywhere(.board)
    let hints = frame.areas.filter { $0.rect.row == 39 }
    #expect(!hints.isEmpty)
    for hint in hints {
      guard case .key(let key) = hint.target else {
        Issue.record("\(hint) is no key")
        continue
      }
      #expect(bindings.contains { $0.keys[0] == key })
    }
  }
}
