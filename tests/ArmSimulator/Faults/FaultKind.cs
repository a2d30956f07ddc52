namespace SigTroubleshoot.ArmSimulator;

/// <summary>What can fail in a request.</summary>
public enum FaultKind
{
    /// <summary>401: the token has expired.</summary>
    Unauthorized,

    /// <summary>403: no permission.</summary>
    Forbidden,

    /// <summary>404: it does not exist.</summary>
    NotFound,

    /// <summary>409: another operation is in progress.</summary>
    Conflict,

    /// <summary>429 in the format of Azure Resource Manager, with <c>Retry-After</c>.</summary>
    Throttled,

    /// <summary>429 in the format of the compute provider, with <c>Retry-After</c>.</summary>
    ComputeThrottled,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>The connection is reset before a response.</summary>
    ConnectionReset,

    /// <summary>Half of the body is sent; then the connection ends.</summary>
    TruncatedBody,

    /// <summary>200 with a body that is not JSON.</summary>
    MalformedJson,

    /// <summary>The body is sent in small pieces over <see cref="Fault.Delay"/>.</summary>
    SlowBody,

    /// <summary>There is never a response.</summary>
    Hang,

    /// <summary>The answer that <see cref="Fault.Refusal"/> fixes.</summary>
    Refused,

    /// <summary>409: the subscription is not registered for the resource provider. It ends when somebody registers it.</summary>
    NotRegistered,

    /// <summary>A list whose pages never end. Only for lists.</summary>
    EndlessNextLink,

    /// <summary>A list whose next page is on another host. Only for lists.</summary>
    ForeignNextLink,
}
