using System.Text.Json;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Azure Resource Manager: authenticates, authorizes, and selects the endpoint.</summary>
internal sealed class ArmEndpoint
{
    private readonly World _world;
    private readonly Authenticator _authenticator;
    private readonly ReadBudget _budget;
    private readonly ComputeBudget _compute;
    private readonly Pages _pages;
    private readonly ResourceEndpoint _resources;
    private readonly AnyTypeEndpoint _anyType;
    private readonly ActivityEndpoint _activity;
    private readonly SharedGalleryEndpoint _shared;
    private readonly SizesEndpoint _sizes;
    private readonly AuthorizationEndpoint _authorization;
    private readonly VersionWriteEndpoint _versionWrites;
    private readonly WriteEndpoint _writes;
    private readonly ProviderEndpoint _providers;
    private readonly GraphEndpoint _graph;

    public ArmEndpoint(Simulator simulator, SimulatorOptions options)
    {
        var world = _world = simulator.World;
        _authenticator = new(simulator.Tokens);
        _budget = new(options);
        _compute = new(world, options);
        _pages = new(options);
        _resources = new(world, _pages);
        _anyType = new(world, _pages);
        _activity = new(world, _pages);
        _shared = new(world, _pages);
        _sizes = new(world, _pages);
        _authorization = new(world, _pages);
        _versionWrites = new(world, options);
        _writes = new(world);
        _providers = new(simulator.Faults);
        _graph = new(world, options);
    }

    public async Task<Answer> AnswerAsync(ArmCall call, CancellationToken cancellation)
    {
        var refusal = _authenticator.Check(call, _world);
        if (refusal is not null)
            return refusal;
        refusal = _budget.Take(call, out var headers);
        if (refusal is not null)
            return refusal;
        var answer = _compute.Take(call, out var remaining)
            ?? (call.Query.ContainsKey("api-version") ? await DispatchAsync(call, cancellation) : ArmErrors.MissingApiVersion);
        if (remaining is not null)
            headers = [.. headers, new(Throttling.Remaining, remaining)];
        return WithOperation(call, headers.Length == 0 ? answer : headers.Aggregate(answer.Altered(sending: answer.Sending, time: answer.SendingTime), (result, header) => result.With(header.Key, header.Value)));
    }

    // Writes and the polls of their operations carry the caller; a PUT also says that Azure can notify of its end.
    private static Answer WithOperation(ArmCall call, Answer answer)
    {
        var isPoll = call.Path.Is(6, "capsOperations");
        if (answer.Status == 0 || !(isPoll || call.Method is "PUT" or "PATCH" or "DELETE"))
            return answer;
        answer = answer.Altered(sending: answer.Sending, time: answer.SendingTime)
            .With("x-ms-operation-identifier", $"tenantId={call.Caller.TenantId},objectId={call.Caller.ObjectId}/simulator/{Guid.NewGuid()}");
        return call.Method == "PUT" ? answer.With("azure-asyncnotification", "Enabled") : answer;
    }

    private async Task<Answer> DispatchAsync(ArmCall call, CancellationToken cancellation)
    {
        if (call.Subscription is null)
            return await TenantAsync(call, cancellation);
        if (!_world.Access.Sees(call.Caller, call.Subscription))
            return Denied(call);

        if (call.IsRead && (_authorization.Get(call) ?? _shared.Get(call) ?? _versionWrites.Get(call)) is { } free)
            return free;
        if (!Allowed(call))
            return Denied(call);
        if (_providers.Answer(call) is { } provider)
            return provider;
        if (call.IsRead)
            return call.Path.Segments.Length == 2 ? Answer.Ok(call.Subscription.Write) : _sizes.Get(call) ?? _activity.Get(call) ?? _anyType.Get(call) ?? _resources.Get(call);
        return call.Method is "PUT" or "PATCH" && VersionWriteEndpoint.IsVersion(call.Path)
            ? await _versionWrites.WriteAsync(call, cancellation)
            : await _writes.AnswerAsync(call, cancellation);
    }

    private async Task<Answer> TenantAsync(ArmCall call, CancellationToken cancellation)
    {
        if (call.Path.Key == "/subscriptions" && call.IsRead)
            return _pages.Of(call, [.. _world.Subscriptions.Where(one => _world.Access.Sees(call.Caller, one))], (json, one) => one.Write(json));
        if (call.Path.Key == "/providers/microsoft.resourcegraph/resources" && call.Method == "POST")
            return await _graph.AnswerAsync(call, cancellation);
        return ArmErrors.ResourceNotFound(call.Path);
    }

    /// <summary>Whether the caller is allowed the request; a list above resource groups is open to anyone who is allowed to read something in it.</summary>
    private bool Allowed(ArmCall call)
    {
        // A principal with any role in a subscription sees the subscription itself and its regions.
        if (call.IsRead && call.Path.ProvidersAt < 0 && call.Path.ResourceGroup is null && !call.Path.Is(2, "resourceGroups"))
            return true;
        var (scope, action) = (Actions.Scope(call.Path), Actions.Of(call));
        if (_world.Access.Allows(call.Caller, action, scope))
            return true;
        return call.IsRead && !call.Path.IsResource && scope.ProvidersAt < 0
            && _world.Resources.List(call.Path).Any(item => _world.Access.Allows(call.Caller, action, item.Path));
    }

    private static Answer Denied(ArmCall call) =>
        ArmErrors.Denied(Actions.Scope(call.Path), Actions.Of(call), call.Caller.ClientId, call.Caller.ObjectId);
}
