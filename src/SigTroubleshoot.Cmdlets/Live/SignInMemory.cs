using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>
/// What a session knows about its sign-in: a search without result takes many seconds, and the next call would repeat it. A
/// result is only valid as long as the sources that a user can change are the same.
/// </summary>
internal sealed class SignInMemory
{
    // A machine can also get an identity without any visible change.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private static readonly ConditionalWeakTable<Runspace, SignInMemory> Sessions = new();

    private readonly object _lock = new();
    private readonly Func<DateTimeOffset> _now;
    private string? _sources;
    private ArmTransportException? _refusal;
    private DateTimeOffset _until;

    /// <param name="now">The current time; null for that of the system.</param>
    public SignInMemory(Func<DateTimeOffset>? now = null) => _now = now ?? (() => DateTimeOffset.UtcNow);

    /// <summary>The memory of the current session; jobs share a process, but not a session. Call only on the pipeline's thread.</summary>
    public static SignInMemory OfSession => Runspace.DefaultRunspace is { } session ? Sessions.GetValue(session, _ => new SignInMemory()) : new SignInMemory();

    /// <summary>Whether a request of the session was answered, so that a sign-in is known to work.</summary>
    public bool HasWorked { get; private set; }

    /// <summary>Why nobody is signed in, if that was found and nothing has changed since; otherwise null.</summary>
    /// <param name="sources">What is known of the sources now; see <see cref="SignInSources"/>.</param>
    public ArmTransportException? Find(string sources)
    {
        lock (_lock)
            return _refusal is not null && _sources == sources && _now() < _until ? _refusal : null;
    }

    /// <summary>Keeps that a search has found nothing.</summary>
    public void Keep(string sources, ArmTransportException refusal)
    {
        lock (_lock)
            (_sources, _refusal, _until, HasWorked) = (sources, refusal, _now() + Lifetime, false);
    }

    /// <summary>Keeps that a request was answered.</summary>
    public void Worked()
    {
        HasWorked = true;
        lock (_lock)
            _refusal = null;
    }
}
