using System.Globalization;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Cmdlets;

/// <summary>The base of all cmdlets: findings are written one by one, and Ctrl+C ends every loop and every read immediately.</summary>
public abstract class SigCmdlet : PSCmdlet, IDisposable
{
    private LiveSession? _live;
    private CultureInfo? _outside;

    private protected SigCmdlet()
    {
    }

    /// <summary>The language of the texts; null for that of the session.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Culture)]
    [ArgumentCompleter(typeof(CultureCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Culture { get; set; }

    /// <summary>The culture of <see cref="Culture"/>; null for that of the session.</summary>
    private protected CultureInfo? TextCulture { get; private set; }

    /// <summary>Ends the cmdlet if the user has pressed Ctrl+C. Every loop over input calls this.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    internal void StopIfAsked()
    {
        if (Stopping)
            throw new PipelineStoppedException();
    }

    /// <summary>Opens the connection to Azure on first use; it is kept for the rest of the call.</summary>
    /// <param name="environment">The name of a cloud or the address of an Azure Resource Manager; null for the session's own.</param>
    /// <param name="defaultProfile">An Az context; null for the session's own.</param>
    /// <exception cref="PipelineStoppedException">The connection cannot be opened; the error was reported and ends the cmdlet.</exception>
    private protected LiveSession OpenLive(string? environment, object? defaultProfile)
    {
        if (_live is not null)
            return _live;
        _live = LiveSession.Open(this, environment, defaultProfile);
        OnOpened(_live);
        // Ctrl+C may have been pressed while the connection was opened.
        StopIfAsked();
        return _live;
    }

    /// <summary>Writes a verbose message, without secrets and without characters that a terminal obeys.</summary>
    internal new void WriteVerbose(string text)
    {
        // With -Debug alone, PowerShell would ask after each verbose message whether to continue.
        if (MyInvocation.BoundParameters.ContainsKey("Debug") && !MyInvocation.BoundParameters.ContainsKey("Verbose"))
            WriteDebug(text);
        else
            base.WriteVerbose(Redactor.Redact(text));
    }

    /// <summary>Writes a debug message, without secrets and without characters that a terminal obeys.</summary>
    internal new void WriteDebug(string text) => base.WriteDebug(Redactor.Redact(text));

    /// <summary>Writes a warning, without secrets and without characters that a terminal obeys.</summary>
    internal new void WriteWarning(string text) => base.WriteWarning(Redactor.Redact(text));

    /// <summary>Writes an object; what the rest of the pipeline does with it is done in the language of the session.</summary>
    internal new void WriteObject(object? sendToPipeline) => WriteObject(sendToPipeline, enumerateCollection: false);

    /// <summary>Writes an object, or each item of a collection; what the rest of the pipeline does with it is done in the language of the session.</summary>
    internal new void WriteObject(object? sendToPipeline, bool enumerateCollection)
    {
        using (new LanguageScope(_outside))
            base.WriteObject(sendToPipeline, enumerateCollection);
    }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        if (Culture is not null)
        {
            TextCulture = CultureArgument.Read(this, Culture);
            _outside = CultureInfo.CurrentUICulture;
        }

        using (new LanguageScope(TextCulture))
            Begin();
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        using (new LanguageScope(TextCulture))
            Process();
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        using (new LanguageScope(TextCulture))
            Finish();
        _live?.Progress.Clear();
    }

    /// <summary>Prepares the cmdlet before the first input.</summary>
    private protected virtual void Begin()
    {
    }

    /// <summary>Does the work for one input.</summary>
    private protected virtual void Process()
    {
    }

    /// <summary>Prepares the connection to Azure before its first use.</summary>
    private protected virtual void OnOpened(LiveSession live)
    {
    }

    /// <summary>Does what remains after the last input.</summary>
    private protected virtual void Finish()
    {
    }

    /// <summary>Does what remains when the pipeline has ended, however it ended.</summary>
    private protected virtual void Close()
    {
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _live?.Pump.Cancel();

    /// <summary>Closes what the cmdlet opened and the connection to Azure; called by PowerShell when the pipeline ends.</summary>
    public void Dispose()
    {
        Close();
        _live?.Dispose();
        GC.SuppressFinalize(this);
    }
}
