namespace SigTroubleshoot.Templates.Bicep.Compiling;

/// <summary>Compiles with the user's Bicep CLI: with one process for a run if the CLI can do that. The process ends with the run.</summary>
/// <param name="program">The path of the CLI.</param>
/// <param name="isStopped">Whether the user has stopped the run.</param>
/// <param name="time">The longest time for one file; null for the usual one.</param>
internal sealed class BicepCompiler(string program, Func<bool> isStopped, TimeSpan? time = null) : IBicepCompiler, IDisposable
{
    private const int MostFailures = 3;

    private static readonly TimeSpan UsualTime = TimeSpan.FromMinutes(2);

    private readonly RunLimit _limit = new(time ?? UsualTime, isStopped);
    private readonly Dictionary<(string, bool), BicepCompilation> _known = [];
    private BicepServer? _server;
    private bool _isOld;
    private int _failures;

    /// <inheritdoc/>
    public BicepCompilation Compile(string path, bool canRestore)
    {
        // There is one process, which does one thing at a time.
        lock (_known)
        {
            if (!_known.TryGetValue((path, canRestore), out var compilation))
                _known[(path, canRestore)] = compilation = canRestore && !_isOld ? WithServer(path) : new BicepBuild(program, _limit).Compile(path, canRestore);
            return compilation;
        }
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        _server?.Dispose();
        _server = null;
    }

    private BicepCompilation WithServer(string path)
    {
        if (_failures >= MostFailures)
            return new BicepCompilation { Failure = BicepTexts.FormatEnded(_failures) };
        if (_server is null)
        {
            _server = BicepServer.Start(program, _limit);
            if (_server is null)
            {
                // Before version 0.29, the CLI compiles one file for each process.
                _isOld = _failures == 0;
                return new BicepBuild(program, _limit).Compile(path, canRestore: true);
            }
        }

        if (_server.Compile(path) is { } compilation)
            return compilation;
        // The next file gets a new process.
        _failures++;
        Dispose();
        return new BicepCompilation { Failure = BicepTexts.FormatNoResponse(_limit.Time.TotalSeconds) };
    }
}
