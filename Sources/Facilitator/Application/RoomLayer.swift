import ScreenKit
import TerminalKit
import WorkshopModel

/// A layer of this program: the board, or what lies over it.
protocol RoomLayer: Layer where Host == Model {
  /// The entry that it is about, which editing, withdrawing and the like go by: it is left when
  /// that entry is gone. Nil when it is about none.
  var entry: Identifier<Entry>? { get }

  /// The entries that it lists, which can be marked there; empty where none can.
  func listedEntries(in model: Model) -> [Identifier<Entry>]

  /// The one of them that is selected; nil where it lists none.
  func selectedEntry(in model: Model) -> Identifier<Entry>?

  /// The record that is selected on it, whose history and versions are shown; nil for its entry.
  func record(in model: Model) -> RecordKey?

  /// Whether something is typed on it that may hold words of one of `records`.
  func mayHoldWords(of records: Set<RecordKey>) -> Bool

  /// Keeps what is typed on it for when it is opened again.
  func keep(in drafts: inout Drafts)

  /// Does what Enter is for where it takes what was typed or chosen.
  func accept(in model: inout Model) -> [Effect]

  /// Why nothing would come of that; nil when something does.
  func obstacleToAccepting(in model: Model) -> Obstacle?

  /// Takes note that somebody leaves it: what there is to say then is told.
  func noteLeaving(in model: inout Model)
}

extension RoomLayer {
  var entry: Identifier<Entry>? { nil }
  func listedEntries(in model: Model) -> [Identifier<Entry>] { [] }
  func selectedEntry(in model: Model) -> Identifier<Entry>? { nil }
  func record(in model: Model) -> RecordKey? { entry?.key }
  func mayHoldWords(of records: Set<RecordKey>) -> Bool { false }
  func keep(in drafts: inout Drafts) {}
  func accept(in model: inout Model) -> [Effect] { [] }
  func obstacleToAccepting(in model: Model) -> Obstacle? { nil }
  func noteLeaving(in model: inout Model) {}
}

/// The layers of the program, by short names.
extension Model {
  /// The layer that has the keys.
  var top: any RoomLayer { layers.top }

  /// The layer below that; nil when there is none.
  var below: (any RoomLayer)? { layers.below }

  /// Puts a layer on the others.
  mutating func push(_ layer: any RoomLayer) { layers.push(layer) }

  /// Lets the layer that has the keys change itself and the model, but not the layers.
  mutating func withTop<Result>(
    _ change: (inout any RoomLayer, inout Model) -> Result
  ) -> Result {
    let place = layers.count - 1
    var layer = top
    let result = change(&layer, &self)
    layers[place] = layer
    return result
  }

  /// Shows again what a filter of the layer that has the keys hides.
  ///
  /// - Returns: Whether there was a filter.
  mutating func showAll() -> Bool { withTop { layer, _ in layer.showAll() } }

  /// The layer that has the keys, if it is of that type.
  func screen<Kind: RoomLayer>(_ type: Kind.Type) -> Kind? { layers.top(type) }

  /// Changes the layer that has the keys, if it is of that type.
  mutating func withScreen<Kind: RoomLayer>(_ type: Kind.Type, _ change: (inout Kind) -> Void) {
    layers.withTop(type, change)
  }

  /// The uppermost layer of that type, whether it has the keys or something lies over it.
  func nearest<Kind: RoomLayer>(_ type: Kind.Type) -> Kind? { layers.nearest(type) }

  /// Changes the uppermost layer of that type.
  mutating func withNearest<Kind: RoomLayer>(_ type: Kind.Type, _ change: (inout Kind) -> Void) {
    layers.withNearest(type, change)
  }
}

/// Prompts take what is typed with Enter.
extension Prompt: RoomLayer where Details.Host == Model {
  func accept(in model: inout Model) -> [Effect] { give(in: &model) }

  /// That nothing is typed.
  func obstacleToAccepting(in model: Model) -> Obstacle? {
    answer.isEmpty
      ? Obstacle(reason: model.strings.status.nothingTyped, isHidden: false) : nil
  }

  /// Tells why an answer would not do, in the prompt of this type that was given it and has the keys.
  ///
  /// - Returns: Whether there is one.
  static func refuse(_ sentence: String, in model: inout Model) -> Bool {
    guard model.screen(Self.self)?.isAsked ?? false else { return false }
    model.withScreen(Self.self) { $0.refuse(sentence) }
    return true
  }
}
