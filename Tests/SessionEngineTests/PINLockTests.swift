import SessionEngine
import Testing
import WorkshopModel

/// How long nobody may try a PIN again.
@Suite("The lock of a PIN")
struct PINLockTests {
  private let start = Timestamp(seconds: 1_574_674_500)

  @Test("five tries are free; then 30 seconds, doubling to 15 minutes")
  func delays() {
    var lock = PINLock()
    var delays: [Int] = []
    for _ in 1...12 {
      lock.count(at: start)
      delays.append((lock.end(at: start)?.seconds ?? start.seconds) - start.seconds)
    }
    #expect(delays == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900])
  }

  @Test("the lock ends when its time is over, to the second")
  func ends() {
    let lock = PINLock(tries: 5, last: start)
    #expect(lock.end(at: Timestamp(seconds: start.seconds + 29)) != nil)
    #expect(lock.end(at: Timestamp(seconds: start.seconds + 30)) == nil)
  }

  @Test("setting the clock back neither opens the lock nor keeps it shut for ever")
  func clock() {
    var lock = PINLock(tries: 5, last: start)
    let earlier = Timestamp(seconds: start.seconds - 1_000_000)
    #expect(lock.end(at: earlier) == Timestamp(seconds: earlier.seconds + 30))
    let isBack = lock.follow(clock: earlier)
    #expect(isBack)
    #expect(lock.end(at: Timestamp(seconds: earlier.seconds + 30)) == nil)
  }

  @Test("however often it was tried, nobody may try at once, and none is left to try")
  func manyTries() {
    for tries in [10, 68, 69, 1_000, Int.max] {
      var lock = PINLock(tries: tries, last: start)
      #expect(lock.end(at: start) == Timestamp(seconds: start.seconds + 900), "\(tries)")
      lock.count(at: start)
      #expect(lock.end(at: start) == Timestamp(seconds: start.seconds + 900), "\(tries)")
      #expect(lock.left == 0)
    }
  }

  @Test("a number of tries that cannot be is taken for none")
  func impossibleTries() {
    var lock = PINLock(tries: -3, last: start)
    #expect(lock.left == 5)
    for _ in 1...5 { lock.count(at: start) }
    #expect(lock.end(at: start) == Timestamp(seconds: start.seconds + 30))
  }

  @Test("the wait begins at the last try")
  func lastTry() {
    var lock = PINLock(tries: 4, last: start)
    let later = Timestamp(seconds: start.seconds + 100)
    lock.count(at: later)
    #expect(lock.end(at: later) == Timestamp(seconds: later.seconds + 30))
  }

  @Test("a PIN has 6 to 64 characters of any script")
  func rule() {
    #expect(PINRule.allows("123456"))
    #expect(PINRule.allows("päßwörd ☂"))
    #expect(!PINRule.allows("12345"))
    #expect(!PINRule.allows(String(repeating: "1", count: 65)))
    #expect(!PINRule.allows("12345\n6"))
  }
}
