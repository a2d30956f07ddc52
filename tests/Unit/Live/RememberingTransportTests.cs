using SigTroubleshoot.Azure;
using SigTroubleshoot.Cmdlets.Live;

namespace SigTroubleshoot.Unit.Live;

public sealed class RememberingTransportTests
{
    private readonly SignInMemory _memory;
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private string _sources = "none";
    private int _searches;

    public RememberingTransportTests() => _memory = new SignInMemory(() => _now);

    // One call of a cmdlet.
    private async Task<ReadFailureReason?> CallAsync(ArmTransportException? error)
    {
        using var transport = new RememberingTransport(new Searching(this, error), _memory, () => _sources);
        try
        {
            await transport.SendAsync(ArmRequest.Get("/subscriptions"), default);
            return null;
        }
        catch (ArmTransportException e)
        {
            return e.Reason;
        }
    }

    private static ArmTransportException NotSignedIn => new(ReadFailureReason.SignIn, "Not signed in to Azure.", isLasting: true);

    [Fact]
    public async Task A_session_searches_once_for_a_sign_in()
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal(ReadFailureReason.SignIn, await CallAsync(NotSignedIn));
        Assert.Equal(1, _searches);
    }

    [Fact]
    public async Task A_later_sign_in_is_noticed()
    {
        await CallAsync(NotSignedIn);
        _sources = "az login";
        Assert.Null(await CallAsync(null));
        Assert.Equal(2, _searches);
    }

    [Fact]
    public async Task The_search_is_repeated_after_a_while()
    {
        await CallAsync(NotSignedIn);
        _now += TimeSpan.FromMinutes(6);
        Assert.Null(await CallAsync(null));
    }

    [Fact]
    public async Task A_sign_out_is_noticed()
    {
        await CallAsync(null);
        Assert.True(_memory.HasWorked);
        Assert.Equal(ReadFailureReason.SignIn, await CallAsync(NotSignedIn));
        Assert.False(_memory.HasWorked);
        await CallAsync(NotSignedIn);
        Assert.Equal(2, _searches);
    }

    [Theory]
    [InlineData(ReadFailureReason.SignIn)]
    [InlineData(ReadFailureReason.Unreachable)]
    [InlineData(ReadFailureReason.TimedOut)]
    internal async Task Any_other_error_is_not_kept(ReadFailureReason reason)
    {
        await CallAsync(new ArmTransportException(reason, "It may work now."));
        Assert.Null(await CallAsync(null));
    }

    [Fact]
    public void The_sources_differ_by_variable_and_by_connection_and_reveal_nothing()
    {
        const string name = "AZURE_SIGTROUBLESHOOT_TEST";
        var before = SignInSources.Describe("a");
        Assert.Equal(before, SignInSources.Describe("a"));
        Assert.NotEqual(before, SignInSources.Describe("b"));
        Environment.SetEnvironmentVariable(name, "not-a-secret");
        try
        {
            Assert.NotEqual(before, SignInSources.Describe("a"));
            Assert.DoesNotContain("not-a-secret", SignInSources.Describe("a"), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    private sealed class Searching(RememberingTransportTests test, ArmTransportException? error) : IArmTransport
    {
        public int MaxConcurrency => 1;

        public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
        {
            test._searches++;
            return error is null ? Task.FromResult(new ArmResponse(200, "{}")) : Task.FromException<ArmResponse>(error);
        }

        public void Dispose()
        {
        }
    }
}
