using System.Collections;
using System.Collections.Specialized;
using System.Globalization;
using System.Management.Automation;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Sends requests with Az's own <c>Invoke-AzRestMethod</c>, one at a time, because the pipeline has one thread.</summary>
internal sealed class AzRestTransport : IArmTransport
{
    /// <summary>The command that sends the requests.</summary>
    public const string Command = "Invoke-AzRestMethod";

    // What Az's messages contain if the user is not, or no longer, signed in.
    private static readonly string[] SignInWords = ["AADSTS", "Connect-AzAccount", "credentials have not been set up or have expired"];

    private readonly AzSession _session;
    private readonly IPipelineThread _thread;

    /// <param name="session">The session whose Az sends the requests.</param>
    /// <param name="thread">The thread on which commands can run.</param>
    public AzRestTransport(AzSession session, IPipelineThread thread)
    {
        _session = session;
        _thread = thread;
    }

    /// <inheritdoc/>
    public int MaxConcurrency => 1;

    /// <inheritdoc/>
    public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation) =>
        _thread.RunAsync(() => Send(request, cancellation), cancellation);

    /// <summary>Does nothing; there is nothing to release.</summary>
    public void Dispose()
    {
    }

    private ArmResponse Send(ArmRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectView answer;
        try
        {
            answer = new SessionObject(_session.Run(Command, ("Method", request.Method), ("Path", request.Path), ("Payload", request.Body)));
        }
        catch (RuntimeException e)
        {
            throw ErrorOf(e);
        }

        var status = StatusOf(answer["StatusCode"]);
        return status > 0
            ? new ArmResponse(status, answer["Content"].Text ?? "", Headers(answer["Headers"].Value))
            : throw new ArmTransportException(ReadFailureReason.Unreachable, Messages.AzAnswerless);
    }

    private static ArmTransportException ErrorOf(RuntimeException error)
    {
        var sentence = AzSession.Sentence(error);
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is TimeoutException or TaskCanceledException)
                return new ArmTransportException(ReadFailureReason.TimedOut, Messages.FormatAzRequestFailed(sentence));
        }

        var isSignIn = SignInWords.Any(words => sentence.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0);
        return isSignIn
            ? new ArmTransportException(ReadFailureReason.SignIn, Messages.FormatAzSignInFailed(sentence))
            : new ArmTransportException(ReadFailureReason.Unreachable, Messages.FormatAzRequestFailed(sentence));
    }

    private static int StatusOf(ObjectView status) => status.Value switch
    {
        Enum value => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        _ => int.TryParse(status.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
    };

    /// <summary>The headers from HttpResponseHeaders, a dictionary, a WebHeaderCollection, or any list of items with a key and a value.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Headers(object? headers) => headers switch
    {
        NameValueCollection named => named.AllKeys.Where(name => name is not null).Select(name => new KeyValuePair<string, string>(name!, named[name] ?? "")),
        IDictionary dictionary => dictionary.Cast<DictionaryEntry>().Select(entry => Header(new SessionObject(entry.Key), new SessionObject(entry.Value))),
        IEnumerable list and not string => list.Cast<object?>().Select(item => new SessionObject(item)).Select(item => Header(item["Key"], item["Value"])),
        _ => [],
    };

    private static KeyValuePair<string, string> Header(ObjectView name, ObjectView value) =>
        new(name.Text ?? "", string.Join(",", value.Items.Select(item => item.Text)));
}
