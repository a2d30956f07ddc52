namespace SigTroubleshoot.Unit.Rules;

public sealed partial class VerifyCatalogTests
{
    private static readonly string[] FiveToNine =
    [
        "SIG501", "SIG506", "SIG508", "SIG511",
        "SIG601", "SIG602", "SIG603", "SIG604", "SIG605", "SIG606", "SIG607", "SIG608", "SIG609", "SIG610", "SIG611", "SIG612", "SIG613", "SIG615",
        "SIG701", "SIG702", "SIG703", "SIG704", "SIG708", "SIG719",
        "SIG801", "SIG802", "SIG803", "SIG804", "SIG807", "SIG809", "SIG811", "SIG815", "SIG820", "SIG821",
        "SIG910", "SIG915", "SIG920", "SIG921", "SIG923", "SIG930", "SIG931", "SIG932", "SIG934", "SIG935", "SIG950", "SIG951", "SIG952",
    ];
}
