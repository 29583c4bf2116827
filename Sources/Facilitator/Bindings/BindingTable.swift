import ScreenKit
import TerminalKit
import WorkshopModel

/// All bindings, by where they hold; made anew only when the method changes.
typealias BindingTable = CommandTables<Model, Effect>

extension CommandTables where Host == Model, Effect == Facilitator.Effect {
  /// The bindings for a workshop with that method, with the keys that somebody chose for some.
  init(_ strings: Strings, _ method: Method, keys: KeyMap = KeyMap()) {
    let source = BindingSource(strings: strings, method: method)
    let tables = PlaceBindings.all.map { each in
      let own = each.bindings(source).map(PhaseLead.leading)
      let everywhere = source.everywhere(each.place)
      return (each.place, Table(at: each.place, own: own, everywhere: everywhere))
    }
    self.init(tables, keys: keys) { id in
      method.kinds.isEmpty && (id.hasPrefix("board.new.") || id.hasPrefix("board.role."))
    }
  }
}
