using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>The account and cloud that the session's Az is signed in to; read by the names of properties, because Az is never referenced.</summary>
internal sealed class AzContext
{
    private AzContext(ObjectView context)
    {
        SubscriptionId = NullIfEmpty(context.TextOf("Subscription.Id"));
        TenantId = NullIfEmpty(context.TextOf("Tenant.Id", "Subscription.TenantId"));
        EnvironmentName = context.TextOf("Environment.Name") ?? context["Environment"].Text ?? "";
        Cloud = CloudOf(context["Environment"]) ?? ArmCloud.Named(EnvironmentName);
    }

    /// <summary>The subscription; null if none is selected.</summary>
    public string? SubscriptionId { get; }

    /// <summary>The tenant.</summary>
    public string? TenantId { get; }

    /// <summary>Az's name for the cloud, such as <c>AzureCloud</c>; a user can add others.</summary>
    public string EnvironmentName { get; }

    /// <summary>The cloud; null if the context does not contain its addresses.</summary>
    public ArmCloud? Cloud { get; }

    /// <summary>The context of a -DefaultProfile, or else of the session; null if Az is not signed in.</summary>
    /// <param name="session">The session.</param>
    /// <param name="defaultProfile">A context, or a profile that contains one; null for the session's own.</param>
    public static AzContext? Read(AzSession session, object? defaultProfile)
    {
        if (defaultProfile is not null)
            return Of(new SessionObject(defaultProfile));
        if (!session.Has("Get-AzContext"))
            return null;
        try
        {
            return Of(new SessionObject(session.Run("Get-AzContext")));
        }
        catch (RuntimeException)
        {
            // If Az cannot provide its context, it is treated as missing; DefaultAzureCredential is next.
            return null;
        }
    }

    private static AzContext? Of(ObjectView given)
    {
        var context = given["Account"].Exists ? given : given["DefaultContext"] is { Exists: true } inner ? inner : given["Context"];
        return context["Account"].Exists ? new AzContext(context) : null;
    }

    private static ArmCloud? CloudOf(ObjectView environment)
    {
        var endpoint = environment.TextOf("ResourceManagerUrl");
        var audience = NullIfEmpty(environment.TextOf("ActiveDirectoryServiceEndpointResourceId"));
        return ArmCloud.TryAddress(endpoint, out var address)
            ? new ArmCloud(address, audience ?? address.AbsoluteUri, ArmCloud.TryAddress(environment.TextOf("ActiveDirectoryAuthority"), out var authority) ? authority : null)
            : null;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
