using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;

namespace SigTroubleshoot.Tables;

/// <summary>Notes which methods of a module the runtime compiles, which are those that run. The module must not contain compiled code.</summary>
internal sealed class UsedMethods : EventListener
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const string Loaded = "MethodLoadVerbose_V1";
    private const string LoadedLater = "MethodLoadVerbose_V2";
    private const EventKeywords Compilation = (EventKeywords)0x10;
    private const int MostAttempts = 60;

    private readonly Module _module;
    private readonly ConcurrentDictionary<int, byte> _tokens = new();
    private readonly ManualResetEventSlim _found = new();
    private string _awaited = "";

    /// <param name="module">The module.</param>
    public UsedMethods(Module module) => _module = module;

    /// <summary>The methods, in the order of the module.</summary>
    public IEnumerable<MethodBase> Found => _tokens.Keys.Order().Select(token => _module.ResolveMethod(token)!);

    /// <summary>Waits until the runtime reports what it compiles from now on, and has reported what it compiled until now, which it does in order.</summary>
    public void Wait()
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            _awaited = $"Awaited{attempt}";
            _found.Reset();
            var method = new DynamicMethod(_awaited, typeof(void), []);
            method.GetILGenerator().Emit(OpCodes.Ret);
            method.CreateDelegate<Action>()();
            if (_found.Wait(TimeSpan.FromSeconds(1)))
                return;
        }

        throw new TimeoutException("The runtime does not report which methods it compiles.");
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _found.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime)
            EnableEvents(eventSource, EventLevel.Verbose, Compilation);
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is not (Loaded or LoadedLater) || eventData.PayloadNames is not { } names || eventData.Payload is not { } values)
            return;
        var type = (string)values[names.IndexOf("MethodNamespace")]!;
        if ((string)values[names.IndexOf("MethodName")]! == _awaited)
            _found.Set();
        else if (type.StartsWith("SigTroubleshoot.", StringComparison.Ordinal) && !type.StartsWith(typeof(UsedMethods).Namespace!, StringComparison.Ordinal))
            _tokens.TryAdd(Convert.ToInt32(values[names.IndexOf("MethodToken")], CultureInfo.InvariantCulture), 0);
    }
}
