using Microsoft.AspNetCore.Http;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Processes each request: latency, faults, the response, the log, and sending.</summary>
internal sealed class RequestPipeline
{
    private readonly SimulatorOptions _options;
    private readonly FaultPlan _faults;
    private readonly RequestLog _log;
    private readonly ArmEndpoint _arm;
    private readonly SignInEndpoint _signIn;
    private readonly ManagedIdentityEndpoint _managedIdentity;
    private readonly ControlEndpoint _control;
    private readonly RefusalAnswers _refusals;
    private readonly CancellationToken _stopping;
    private int _underWay;

    public RequestPipeline(Simulator simulator, SimulatorOptions options, CancellationToken stopping)
    {
        _options = options;
        _faults = simulator.Faults;
        _log = simulator.Requests;
        _arm = new(simulator, options);
        _refusals = new(options);
        _signIn = new(simulator.World, simulator.Tokens, options);
        _managedIdentity = new(simulator.World, simulator.Tokens, options);
        _control = new(simulator);
        _stopping = stopping;
    }

    public async Task HandleAsync(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping);
        var concurrent = Interlocked.Increment(ref _underWay);
        try
        {
            var call = new ArmCall(context.Request, _options.Clock.GetUtcNow());
            var (answer, fault) = Requests.IsControl(call.Path.Text)
                ? (await _control.AnswerAsync(call, ended.Token), null)
                : await AnswerAsync(call, ended.Token);
            if (!Requests.IsControl(call.Path.Text))
            {
                _log.Add(new RequestRecord(call.Now, call.Method, call.Path.Text, call.Request.QueryString.Value ?? "", answer.Status)
                {
                    IsBudgetRefusal = answer.IsBudgetRefusal,
                    Fault = fault,
                    Concurrent = concurrent,
                });
            }

            AddUsualHeaders(context.Response, call.Now);
            await AnswerWriter.WriteAsync(context, answer, ended.Token);
        }
        catch (Exception e) when (ended.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            // The client disconnected, or the simulator is stopping: nothing waits for a response.
            context.Abort();
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private async Task<(Answer Answer, FaultKind? Fault)> AnswerAsync(ArmCall call, CancellationToken cancellation)
    {
        await WaitAsync(cancellation);
        if (_refusals.Poll(call) is { } polled)
            return (polled, null);
        var fault = _faults.Draw(call.Method, call.Path.Text, out var kind);
        if (fault is { Refusal: { } refusal } && kind == FaultKind.Refused)
            return (await _refusals.AnswerAsync(refusal, fault, call, cancellation), kind);
        if (fault is not null && FaultAnswers.Instead(kind, fault, call) is { } instead)
            return (instead, kind);
        var answer = await RightAnswerAsync(call, cancellation);
        return fault is not null && FaultAnswers.Spoil(kind, fault, answer, call) is { } spoilt ? (spoilt, kind) : (answer, null);
    }

    private async Task<Answer> RightAnswerAsync(ArmCall call, CancellationToken cancellation)
    {
        if (Requests.IsArm(call.Path.Text))
            return await _arm.AnswerAsync(call, cancellation);
        return _managedIdentity.Answer(call.Request, call.Path)
            ?? await _signIn.AnswerAsync(call.Request, call.Path, cancellation)
            ?? Answer.Error(404, "NotFound", $"The simulator serves nothing at '{call.Path.Text}'.");
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        var time = _options.Latency + _options.Jitter * Random.Shared.NextDouble();
        if (time > TimeSpan.Zero)
            await Task.Delay(time, cancellation);
    }

    private static void AddUsualHeaders(HttpResponse response, DateTimeOffset now)
    {
        var id = Guid.NewGuid().ToString();
        response.Headers["x-ms-request-id"] = id;
        response.Headers["x-ms-correlation-request-id"] = id;
        response.Headers["x-ms-routing-request-id"] = $"SIMULATOR:{now.UtcDateTime:yyyyMMddTHHmmssZ}:{id}";
        response.Headers["Cache-Control"] = "no-cache";
    }
}
