public import WorkshopModel

extension State {
  /// A place for another record of `type` among those that are `included`: behind the record `key`,
  /// or behind all; and the commands that make room for it, mostly none.
  public func place(
    behind key: RecordKey? = nil, of type: RecordType,
    among included: (RecordState) -> Bool = { _ in true }
  ) -> (order: OrderKey, others: [Command]) {
    let records = ordered(type, included)
    let index = records.firstIndex { $0.key == key }.map { $0 + 1 } ?? records.count
    return Self.place(at: index, among: records)
  }

  /// The commands that move the record `key` by so many places among those of its type that are
  /// `included`, up when negative; none when it is there already.
  public func moving(
    _ key: RecordKey, by offset: Int, among included: (RecordState) -> Bool = { _ in true }
  ) -> [Command] {
    var records = ordered(key.type, included)
    guard let start = records.firstIndex(where: { $0.key == key }) else { return [] }
    let target = min(max(0, start + offset), records.count - 1)
    guard target != start else { return [] }
    records.remove(at: start)
    let (order, others) = Self.place(at: target, among: records)
    return others + [Self.command(key, order)]
  }

  /// A place at `index` among `records`, and the commands that make room for it.
  ///
  /// Mostly that is one place between two others. Where two terminals have put records at the same
  /// place at once, or somebody has written one by hand, there may be no room between them: then all
  /// get new places in the same order.
  private static func place(
    at index: Int, among records: [(key: RecordKey, order: OrderKey)]
  ) -> (order: OrderKey, others: [Command]) {
    let lower = index > 0 ? records[index - 1].order : nil
    let upper = index < records.count ? records[index].order : nil
    let beside = [lower, upper].compactMap(\.self)
    let hasRoom =
      beside.allSatisfy(\.isWellFormed) && (beside.count < 2 || beside[0] < beside[1])
    if hasRoom {
      let order = OrderKey.between(lower, upper)
      if order.isWellFormed { return (order, []) }
    }
    var orders = OrderKey.row(of: records.count + 1)
    let order = orders.remove(at: index)
    return (order, zip(records, orders).map { command($0.key, $1) })
  }

  private static func command(_ key: RecordKey, _ order: OrderKey) -> Command {
    .edit(key, ["order": .string(order.rawValue)])
  }

  /// The records of `type` that stand and are `included`, in the order that people see.
  private func ordered(
    _ type: RecordType, _ included: (RecordState) -> Bool = { _ in true }
  ) -> [(key: RecordKey, order: OrderKey)] {
    let records = states(of: type).filter { !$0.isDeleted && included($0) }.map { record in
      (order: OrderKey(record["order"]?.shown.string), record: record)
    }
    return records.sorted {
      ($0.order, $0.record.created, $0.record.key) < ($1.order, $1.record.created, $1.record.key)
    }.map { ($0.record.key, $0.order) }
  }
}
