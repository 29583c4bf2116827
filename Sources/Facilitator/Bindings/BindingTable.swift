import ScreenKit
import TerminalKit
import WorkshopModel

/// All bindings, by where they hold; made anew only when the roles or the kinds of entry change.
typealias BindingTable = CommandTables<Model, Effect>

extension CommandTables where Host == Model, Effect == Facilitator.Effect {
  /// The bindings for a workshop with these roles and kinds of entry, with the keys that somebody
  /// chose for some.
  init(_ strings: Strings, roles: [Role], kinds: [EntryKind], keys: KeyMap = KeyMap()) {
    let source = BindingSource(strings: strings, roles: roles, kinds: kinds)
    let tables = PlaceBindings.all.map { each in
      let own = each.bindings(source).map(PhaseLead.leading)
      let everywhere = source.everywhere(each.place)
      return (each.place, Table(at: each.place, own: own, everywhere: everywhere))
    }
    self.init(tables, keys: keys) { id in
      kinds.isEmpty && (id.hasPrefix("board.new.") || id.hasPrefix("board.role."))
    }
  }
}
