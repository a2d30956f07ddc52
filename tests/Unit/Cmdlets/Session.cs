using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>PowerShell's own engine with the built module, as for a user; without the Utility and Management modules.</summary>
public sealed class Session : IDisposable
{
    private readonly Runspace _runspace;

    public Session(PSHost? host = null)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([Manifest]);
        _runspace = host is null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(host, state);
        _runspace.Open();
    }

    /// <summary>The manifest of the built module.</summary>
    public static string Manifest { get; } = Path.Combine(Built.ModuleDirectory, "SigTroubleshoot.psd1");

    /// <summary>The root of the repository.</summary>
    public static string Root => Built.RepositoryRoot;

    /// <summary>The last script's error stream.</summary>
    public IReadOnlyList<ErrorRecord> Errors { get; private set; } = [];

    /// <summary>The last script's verbose stream.</summary>
    public IReadOnlyList<string> Verbose { get; private set; } = [];

    /// <summary>The last script's warning stream.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>Runs a script; the values become variables with their names.</summary>
    public List<PSObject> Run(string script, params (string Name, object? Value)[] values)
    {
        foreach (var (name, value) in values)
            _runspace.SessionStateProxy.SetVariable(name, value);
        using var shell = PowerShell.Create(_runspace);
        var output = shell.AddScript(script).Invoke().ToList();
        Errors = [.. shell.Streams.Error];
        Warnings = [.. shell.Streams.Warning.Select(record => record.Message)];
        Verbose = [.. shell.Streams.Verbose.Select(record => record.Message)];
        return output;
    }

    /// <summary>Runs a script that returns objects of one type and no errors.</summary>
    public List<T> Run<T>(string script, params (string Name, object? Value)[] values)
    {
        var output = Run(script, values);
        Assert.Empty(Errors);
        return [.. output.Select(item => (T)item.BaseObject)];
    }

    /// <summary>Runs a script that returns findings and no errors.</summary>
    public List<Finding> Findings(string script, params (string Name, object? Value)[] values) => Run<Finding>(script, values);

    /// <summary>Runs a script that returns one result and no errors.</summary>
    public TestResult Result(string script, params (string Name, object? Value)[] values)
    {
        var output = Run(script, values);
        Assert.Empty(Errors);
        return Assert.IsType<TestResult>(Assert.Single(output).BaseObject);
    }

    /// <summary>Runs a script with exactly one error; returns that error and its other output.</summary>
    public ErrorRecord Error(string script, params (string Name, object? Value)[] values)
    {
        Run(script, values);
        return Assert.Single(Errors);
    }

    /// <summary>A shell in the session, for a test that stops it.</summary>
    public PowerShell CreateShell() => PowerShell.Create(_runspace);

    /// <summary>The tab completions at the end of a line.</summary>
    public List<CompletionResult> Complete(string line)
    {
        using var shell = PowerShell.Create(_runspace);
        return [.. CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches];
    }

    public void Dispose() => _runspace.Dispose();
}
