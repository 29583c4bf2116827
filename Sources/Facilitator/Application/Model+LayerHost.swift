public import ScreenKit

extension Model: LayerHost {
  public var layerCount: Int { layers.count }

  public func layer(at place: Int) -> any Layer<Model> {
    let layer = layers[place]
    return Self.generic(layer)
  }

  private static func generic(_ layer: some RoomLayer) -> any Layer<Model> { layer }

  public mutating func withLayer(
    at place: Int, _ change: (inout any Layer<Model>, inout Model) -> Void
  ) {
    var layer = layer(at: place)
    change(&layer, &self)
    if let layer = layer as? any RoomLayer { layers[place] = layer }
  }

  public mutating func pop() { layers.pop() }

  public var commands: CommandTables<Model, Effect> { bindings }

  public var told: String? { status?.text }

  /// Tells that something was not done.
  public mutating func warn(_ text: String) { status = Status(text: text, severity: .problem) }

  public mutating func clearStatus() {
    answered = status
    status = nil
  }

  public func words(for message: ScreenMessage) -> String {
    let words = strings.tools
    return switch message {
    case .noAction(let key): strings.status.noAction(key)
    case .full: words.full
    case .pasteRefused: words.pasteRefused
    case .pasteCut: words.pasteCut
    case .pasteOpen: words.pasteOpen
    case .unreadable: words.unreadable
    case .help: strings.help.title
    case .palette: words.paletteTitle
    case .filterHint: words.filterHint
    case .noCommand: words.noCommand
    case .group(.here): strings.help.here
    case .group(.moving): words.moving
    case .group(.everywhere): strings.help.everywhere
    case .group(.problems): strings.keyMap.title
    case .notNow(let reason): words.notNow(reason)
    case .place(let number, let count): strings.search.count(number, count)
    case .problem(let problem): strings.keyMap.problem(problem)
    }
  }
}
