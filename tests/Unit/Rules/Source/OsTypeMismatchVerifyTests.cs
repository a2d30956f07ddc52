using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class OsTypeMismatchVerifyTests
{
    private const string Id = "SIG432";

    public static TheoryData<string, string> Sources => new()
    {
        { Ids.Image, """{"properties":{"storageProfile":{"osDisk":{"osType":"{0}"}}}}""" },
        { Ids.Vm, """{"properties":{"storageProfile":{"osDisk":{"osType":"{0}"}}}}""" },
        { Ids.Snapshot, """{"properties":{"osType":"{0}"}}""" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Confirms_another_OS_type(string source, string answer) =>
        Assert.Equal("The OS type of the source (Linux) does not match that of the image definition (Windows).", (await Verifying.ConfirmsAsync(Id, Error(source), With(source, answer, "Linux"))).Verification);

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Refutes_the_same_OS_type(string source, string answer) => await Verifying.RefutesAsync(Id, Error(source), With(source, answer, "windows"));

    [Fact]
    public async Task Compares_with_the_definition_of_the_request() =>
        Assert.Contains("'ubuntu-otter'", (await Verifying.RefutesAsync(
            Id,
            DebugLog.Of("PUT", Ids.Version, "Conflict", "Conflict", Sentence(Ids.Image)),
            With(Ids.Image, """{"properties":{"storageProfile":{"osDisk":{"osType":"{0}"}}}}""", "Linux").With(Ids.Definition, """{"name":"ubuntu-otter","properties":{"osType":"Linux"}}"""))).Verification, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Cannot_tell_of_a_source_that_cannot_be_read(string source, string answer)
    {
        await Verifying.CannotTellAsync(Id, Error(source), new StubTransport());
        await Verifying.CannotTellAsync(Id, Error(source), new StubTransport().Forbids(source));
        await Verifying.CannotTellAsync(Id, Error(source), With(source, answer, ""));
    }

    private static string Sentence(string source) => $"The resource with id '{source}' has a different OS type ['Linux'] than the parent gallery image OS type generation ['Windows'].";

    private static string Error(string source) => $"ERROR: (Conflict) {Sentence(source)}\nCode: Conflict";

    private static StubTransport With(string id, string answer, string type) => new StubTransport().With(id, answer.Replace("{0}", type, StringComparison.Ordinal));
}
