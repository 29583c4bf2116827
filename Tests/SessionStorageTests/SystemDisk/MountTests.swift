#if canImport(Glibc)
import Testing

@testable import SessionStorage

@Suite("The system's list of what is mounted where")
struct MountTests {
  @Test(
    "a place is read with every sign that the system writes as a number",
    arguments: [
      ("/media/a\\040b", "/media/a b"), ("/media/a\\011b", "/media/a\tb"),
      ("/media/a\\012b", "/media/a\nb"), ("/media/a\\134b", "/media/a\\b"),
      ("/media/a\\134040b", "/media/a\\040b"), ("/media/\\043b", "/media/#b"),
      ("/media/Gr\\303\\266\\303\\237e", "/media/Größe"), ("/media/Größe", "/media/Größe"),
      ("/media/a\\04", "/media/a\\04"), ("/media/a\\+40", "/media/a\\+40"),
      ("/media/a\\777", "/media/a\\777"), ("/", "/"),
    ])
  func escapes(written: String, place: String) throws {
    let mount = try #require(Mount("/dev/sdb1 \(written) vfat rw,nosuid 0 0"))
    #expect(mount.point == place)
    #expect(!mount.hasOwners && mount.holds(place + "/ws.json") && mount.holds(place))
  }

  @Test("a line that is cut off is none")
  func cutOff() {
    #expect(Mount("/dev/sdb1 /media") == nil)
  }
}
#endif
