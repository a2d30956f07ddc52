#!/usr/bin/env bash
# Azure.Core 1.64.0: catch (RequestFailedException) does not catch a lost connection.
#
# Guess:   every request that failed is a RequestFailedException; Status is 0 if there was no answer.
# Seen:    true with MaxRetries = 0 only. With repeats, which are the default, a connection that fails each time is an
#          AggregateException, "Retry failed after 4 tries", around the RequestFailedExceptions; a timeout of the
#          network is one around TaskCanceledExceptions. An answer of 503 each time is a RequestFailedException.
# Matters: a publisher that was tested with answers of the service ends with an unhandled exception in the first
#          outage of DNS or a proxy, and "OperationCanceledException" as a sign of Ctrl+C does not see the timeout.
#          Catch both types, or add a policy that unwraps.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

mkdir send && cat > send/send.cs <<'END'
#:package Azure.Core@1.64.0
#:property PublishAot=false
using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

var cases = new (string Name, Func<CancellationToken, Task<HttpResponseMessage>> Answer)[] {
    ("no connection", _ => throw new HttpRequestException("Connection refused")),
    ("network timeout", async cancellation => { await Task.Delay(Timeout.Infinite, cancellation); return null!; }),
    ("503", _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("") })) };
foreach (int retries in new[] { 0, 3 })
{
    foreach (var (name, answer) in cases)
    {
        int tries = 0;
        var options = new Options();
        options.Retry.MaxRetries = retries;
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(200);
        options.Transport = new HttpClientTransport(new HttpClient(new Answers(cancellation => { tries++; return answer(cancellation); })));
        var pipeline = HttpPipelineBuilder.Build(options);
        using var message = pipeline.CreateMessage();
        message.Request.Uri.Reset(new Uri("https://arm.test/"));
        string result;
        try
        {
            await pipeline.SendAsync(message, CancellationToken.None);
            if (message.Response.IsError) throw new RequestFailedException(message.Response);
            result = "success";
        }
        catch (AggregateException e) { result = $"AggregateException of {string.Join(", ", e.InnerExceptions.Select(x => x.GetType().Name).Distinct())}"; }
        catch (RequestFailedException e) { result = $"RequestFailedException, Status {e.Status}"; }
        catch (OperationCanceledException e) { result = e.GetType().Name; }
        Console.WriteLine($"MaxRetries {retries}, {name}: {result}, {tries} tries");
    }
}

class Options : ClientOptions;

class Answers(Func<CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) => answer(cancellation);
}
END
dotnet run send/send.cs | tee seen

cat > expected <<'END'
MaxRetries 0, no connection: RequestFailedException, Status 0, 1 tries
MaxRetries 0, network timeout: TaskCanceledException, 1 tries
MaxRetries 0, 503: RequestFailedException, Status 503, 1 tries
MaxRetries 3, no connection: AggregateException of RequestFailedException, 4 tries
MaxRetries 3, network timeout: AggregateException of TaskCanceledException, 4 tries
MaxRetries 3, 503: RequestFailedException, Status 503, 4 tries
END
diff expected seen
echo 'As stated.'
