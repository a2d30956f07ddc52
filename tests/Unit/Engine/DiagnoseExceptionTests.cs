using Azure;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Engine;

/// <summary>What a .NET program learns from an exception. The exceptions of the real SDK are tested with samples/dotnet.</summary>
public sealed class DiagnoseExceptionTests
{
    private const string Gallery = "/subscriptions/" + Samples.Subscription + "/resourceGroups/rg-loom/providers/Microsoft.Compute/galleries/gal.loom";

    private const string Version = Gallery + "/images/win-web/versions/2.4.0";

    private const string Busy = "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:uksouth, detail:No capacity.}'. Please do an update.";

    private static readonly Dictionary<string, Func<Exception>> Exceptions = new()
    {
        ["message"] = () => new RequestFailedException(409, Busy, "GalleryReplicationFailed", null),
        ["content"] = () => new RequestFailedException(400, $"Service request failed.\nStatus: 400 (Bad Request)\n\nContent:\n{{\"error\":{{\"code\":\"InvalidParameter\",\"message\":\"{Busy}\"}}}}\n\nHeaders:\nx-ms-request-id: 1\n"),
        ["inner"] = () => new InvalidOperationException("Publishing failed.", new RequestFailedException(409, Busy, "GalleryReplicationFailed", null)),
        ["aggregate"] = () => new AggregateException(new TimeoutException("late"), new RequestFailedException(409, Busy, "GalleryReplicationFailed", null)),
        ["wrapped twice"] = () => new AggregateException(new AggregateException(new InvalidOperationException("x", new RequestFailedException(409, Busy, "GalleryReplicationFailed", null)))),
        ["other class, body"] = () => new CloudException { Body = new { Code = "GalleryReplicationFailed", Message = Busy } },
        ["other class, JSON"] = () => new CloudException { Body = $$$"""{"error":{"code":"GalleryReplicationFailed","message":"{{{Busy}}}"}}""" },
        ["getter throws"] = () => new CloudException { Body = new Thrower() { Message = Busy } },
    };

    public static TheoryData<string> Names => [.. Exceptions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_read_wherever_the_error_is(string name) => Assert.Equal("SIG501", Assert.Single(SigEngine.Default.Diagnose(Exceptions[name]())).RuleId);

    // One exception, one meaning: in a program and in a session.
    [Theory]
    [MemberData(nameof(Names))]
    public void A_session_sees_the_same(string name)
    {
        using var session = new Session();
        var exception = Exceptions[name]();
        Assert.Equal(session.Findings("$e | Invoke-SigDiagnosis", ("e", exception)).Select(Text), SigEngine.Default.Diagnose(exception).Select(Text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_ID_of_the_resource_fills_the_names(string name)
    {
        Assert.Contains("<Gallery>", Assert.Single(SigEngine.Default.Diagnose(Exceptions[name]())).Command, StringComparison.Ordinal);

        var finding = Assert.Single(SigEngine.Default.Diagnose(Exceptions[name](), Version));

        Assert.True(finding.Command.Contains("-ResourceGroupName rg-loom -GalleryName gal.loom -GalleryImageDefinitionName win-web -Name 2.4.0 ", StringComparison.Ordinal), finding.Command);
        Assert.DoesNotContain("<", finding.Command, StringComparison.Ordinal);
        Assert.Equal(("gal.loom", "2.4.0", "uksouth"), (finding.Values["Gallery"], finding.Values["Version"], finding.Values["Region"]));
    }

    [Fact]
    public void Only_the_ID_shows_that_an_unknown_error_is_about_a_gallery()
    {
        var exception = new RequestFailedException(409, "The loom is tangled.", "LoomTangled", null);

        Assert.Empty(SigEngine.Default.Diagnose(exception));
        Assert.Equal("SIG000", Assert.Single(SigEngine.Default.Diagnose(exception, Version)).RuleId);
    }

    [Fact]
    public void An_exception_that_is_not_about_Azure_is_not_explained()
    {
        Assert.Empty(SigEngine.Default.Diagnose(new FileNotFoundException("The file was not found.", "a.json")));
        Assert.Empty(SigEngine.Default.Diagnose(new FileNotFoundException("The file was not found.", "a.json"), Version));
    }

    [Fact]
    public void An_endless_chain_ends()
    {
        Exception chain = new RequestFailedException(409, Busy, "GalleryReplicationFailed", null);
        for (var i = 0; i < 2000; i++)
            chain = new InvalidOperationException("level", chain);
        Assert.Empty(SigEngine.Default.Diagnose(chain));
    }

    [Fact]
    public void Secrets_are_masked()
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose(new RequestFailedException(409, Busy + " See https://s.blob.core.windows.net/c/b.vhd?sv=2024&sig=aGVkZ2Vob2dzYXJlc21hbGw%3D.", "GalleryReplicationFailed", null)));
        Assert.DoesNotContain("aGVkZ2Vob2dzYXJlc21hbGw", finding.Evidence + finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2.4.0")]
    [InlineData("galleries/gal.loom")]
    public void What_is_no_resource_ID_is_named(string id)
    {
        var error = Assert.Throws<ArgumentException>(() => SigEngine.Default.Diagnose(new InvalidOperationException("x"), id));
        Assert.Equal("resourceId", error.ParamName);
        Assert.Contains($"'{id}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_may_be_null()
    {
        Assert.Throws<ArgumentNullException>(() => SigEngine.Default.Diagnose((Exception)null!));
        Assert.Throws<ArgumentNullException>(() => SigEngine.Default.Diagnose((Exception)null!, Version));
        Assert.Throws<ArgumentNullException>(() => SigEngine.Default.Diagnose(new InvalidOperationException("x"), null!));
        Assert.Throws<ArgumentNullException>(() => SigEngine.Default.Diagnose((string)null!));
        Assert.Throws<ArgumentNullException>(() => SigEngine.Default.Diagnose("x", null!));
    }

    private static string Text(Finding finding) => $"{finding.RuleId} {finding.Message} {finding.Command} {finding.Source}";

    private sealed class CloudException() : Exception("Long running operation failed with status 'Failed'.")
    {
        public object? Body { get; init; }
    }

    private sealed class Thrower
    {
        private readonly bool _throws = true;

        public string Code { get; } = "GalleryReplicationFailed";

        public string Target => _throws ? throw new InvalidOperationException("no") : "";

        public string? Message { get; init; }
    }
}
