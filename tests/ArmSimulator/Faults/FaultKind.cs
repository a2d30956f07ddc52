namespace SigTroubleshoot.ArmSimulator;

/// <summary>What can go wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>401: the token has ended.</summary>
    Unauthorized,

    /// <summary>403: no right.</summary>
    Forbidden,

    /// <summary>404: not there.</summary>
    NotFound,

    /// <summary>409: something else is under way.</summary>
    Conflict,

    /// <summary>429 in the words of Azure Resource Manager, with <c>Retry-After</c>.</summary>
    Throttled,

    /// <summary>429 in the words of the compute provider, with <c>Retry-After</c>.</summary>
    ComputeThrottled,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>The connection breaks before an answer.</summary>
    ConnectionReset,

    /// <summary>Half of the body comes; then the connection ends.</summary>
    TruncatedBody,

    /// <summary>200 with a body that is no JSON.</summary>
    MalformedJson,

    /// <summary>The body comes in small pieces, over <see cref="Fault.Delay"/>.</summary>
    SlowBody,

    /// <summary>Nothing ever comes.</summary>
    Hang,

    /// <summary>The answer that <see cref="Fault.Refusal"/> fixes.</summary>
    Refused,

    /// <summary>409: the subscription is not registered for the resource provider. It ends when somebody registers it.</summary>
    NotRegistered,

    /// <summary>A list whose next page never is the last. Only lists have this fault.</summary>
    EndlessNextLink,

    /// <summary>A list whose next page lies on another host. Only lists have this fault.</summary>
    ForeignNextLink,
}
