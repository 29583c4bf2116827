import SessionEngine
import WorkshopModel

extension Model {
  /// When an operation was made by the clock of its terminal, in local time; with the day unless
  /// that is today; nil when a file had it without a time.
  func madeAt(_ operation: Operation?) -> String? {
    guard let operation else { return nil }
    switch operation.time {
    case .notRecorded: return operation.id.replica.isOfBox ? strings.records.notRecorded : nil
    case .day(let day): return day
    case .moment(let written):
      guard let time = Timestamp(written) else { return written }
      let day = room.localTime.day(of: time)
      let clock = room.localTime.time(of: time)
      return day == room.localTime.day(of: room.now) ? clock : "\(day) \(clock)"
    }
  }
}
