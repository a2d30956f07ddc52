using System.Management.Automation;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>The connection from a cmdlet to Azure, determined in every call from its parameters, the session's Az, and the environment.</summary>
internal sealed class LiveConnection
{
    private LiveConnection(IArmTransport transport, Uri endpoint, string? subscriptionId, string? tenantId, string description)
    {
        Transport = transport;
        Endpoint = endpoint;
        SubscriptionId = subscriptionId;
        TenantId = tenantId;
        Description = description;
    }

    /// <summary>Sends the requests; the caller disposes of it.</summary>
    public IArmTransport Transport { get; }

    /// <summary>The address of Azure Resource Manager.</summary>
    public Uri Endpoint { get; }

    /// <summary>The subscription of the context, or of AZURE_SUBSCRIPTION_ID; null if neither specifies one.</summary>
    public string? SubscriptionId { get; }

    /// <summary>The tenant of the context, or of AZURE_TENANT_ID; null if neither specifies one.</summary>
    public string? TenantId { get; }

    /// <summary>One sentence on the endpoint and the sign-in, for -Verbose.</summary>
    public string Description { get; }

    /// <summary>Opens the connection. Call only on the pipeline's thread; nothing is sent and no sign-in takes place yet.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="environment">Its -Environment: the name of a cloud, or the https address of an Azure Resource Manager; null for that of the context.</param>
    /// <param name="defaultProfile">Its -DefaultProfile: an Az context; null for the session's.</param>
    /// <param name="thread">Runs Az commands later.</param>
    /// <param name="variable">Reads an environment variable; null for those of the process.</param>
    /// <param name="runtime">The version of .NET; null for the current one.</param>
    /// <exception cref="RuntimeException">No connection is possible; the record contains why and what to do.</exception>
    public static LiveConnection Open(
        PSCmdlet cmdlet, string? environment, object? defaultProfile, IPipelineThread thread, Func<string, string?>? variable = null, Version? runtime = null)
    {
        var read = variable ?? Environment.GetEnvironmentVariable;
        string? Variable(string name) => read(name) is { Length: > 0 } value ? value : null;

        runtime ??= Environment.Version;
        var wanted = ReaderChoice.Asked(Variable("SIGTROUBLESHOOT_READER"), runtime);
        var reader = wanted ?? ReaderChoice.Default(runtime);
        var session = new AzSession(cmdlet, defaultProfile);
        if (reader == LiveReader.Az && !session.Has(AzRestTransport.Command))
            throw ErrorOf(Failure.AzMissing(AzRestTransport.Command));
        var context = AzContext.Read(session, defaultProfile);
        var cloud = CloudOf(environment, ref context, Variable("SIGTROUBLESHOOT_ENVIRONMENT"));
        // If a context was specified, no other identity may be used.
        if (context is null && (reader == LiveReader.Az || defaultProfile is not null))
            throw ErrorOf(Failure.AzNotSignedIn(cloud.Endpoint.AbsoluteUri));
        if (wanted is null && context is not null && IsAzBetter(session, Variable))
            reader = LiveReader.Az;
        var subscription = context?.SubscriptionId ?? Variable("AZURE_SUBSCRIPTION_ID");
        var tenant = context?.TenantId ?? Variable("AZURE_TENANT_ID");
        if (reader == LiveReader.Az)
            return Connected(new AzRestTransport(session, thread));

        var transport = SdkTransport(ModuleFolder.Of(cmdlet), new ArmConnection
        {
            Endpoint = cloud.Endpoint,
            Audience = cloud.Audience,
            TenantId = tenant,
            // Only DefaultAzureCredential uses it, and there the user's own setting takes precedence.
            Authority = Variable("AZURE_AUTHORITY_HOST") is null ? cloud.Authority : null,
            GetToken = context is null ? null : cancellation => thread.RunAsync(() => AzToken.Get(session, cloud.Audience, context.TenantId), cancellation),
            CertificateFile = Variable("SIGTROUBLESHOOT_CA_FILE"),
        });
        return Connected(context is null ? new RememberingTransport(transport, SignInMemory.OfSession, () => SignInSources.Describe($"{cloud.Endpoint} {tenant}")) : transport);

        LiveConnection Connected(IArmTransport carrier) => new(carrier, cloud.Endpoint, subscription, tenant, Describe(subscription ?? Messages.NotSet, tenant ?? Messages.NotSet));

        string Describe(string ofSubscription, string ofTenant) =>
            reader == LiveReader.Az ? Messages.FormatReadsThroughAz(endpoint: cloud.Endpoint, subscription: ofSubscription, tenant: ofTenant)
            : context is null ? Messages.FormatReadsWithCredential(endpoint: cloud.Endpoint, subscription: ofSubscription, tenant: ofTenant)
            : Messages.FormatReadsWithContext(endpoint: cloud.Endpoint, subscription: ofSubscription, tenant: ofTenant);
    }

    /// <summary>
    /// Whether Az sends the requests although the SDK could: in Azure Automation, whose jobs share processes and come with
    /// tested modules, and if Az is so old that it does not return tokens.
    /// </summary>
    private static bool IsAzBetter(AzSession session, Func<string, string?> variable) =>
        session.Has(AzRestTransport.Command) && (IsAutomation(variable) || !session.Has(AzToken.Command));

    // Azure Automation sets these variables, the first for Az and the second for its own cmdlets.
    private static bool IsAutomation(Func<string, string?> variable) =>
        variable("AZUREPS_HOST_ENVIRONMENT")?.StartsWith("AzureAutomation", StringComparison.OrdinalIgnoreCase) == true || variable("AUTOMATION_ASSET_ACCOUNTID") is not null;

    /// <summary>The requested cloud; a context of another cloud cannot be used and is dropped.</summary>
    private static ArmCloud CloudOf(string? environment, ref AzContext? context, string? fallback)
    {
        if (string.IsNullOrWhiteSpace(environment) && context is not null)
            return context.Cloud ?? throw ErrorOf(Failure.EnvironmentUnknown(context.EnvironmentName, ArmCloud.Names));
        var name = string.IsNullOrWhiteSpace(environment) ? fallback ?? ArmCloud.Default : environment!;
        var cloud = ArmCloud.Of(name);
        if (context is { Cloud: { } own } && (string.Equals(context.EnvironmentName, name.Trim(), StringComparison.OrdinalIgnoreCase) || own.Endpoint == cloud?.Endpoint))
            return own;
        context = null;
        return cloud ?? throw ErrorOf(Failure.EnvironmentUnknown(name, ArmCloud.Names));
    }

    private static IArmTransport SdkTransport(string folder, ArmConnection connection)
    {
        try
        {
            return AzureAssembly.Load(folder).Connect(connection);
        }
        catch (ArmTransportException e)
        {
            throw ErrorOf(Failure.CertificateFileUnusable(connection.CertificateFile ?? "", e));
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or TypeLoadException or MissingMemberException or TypeInitializationException)
        {
            throw ErrorOf(Failure.AzureAssemblyNotLoaded(folder, e));
        }
    }

    private static LiveConnectionException ErrorOf(ErrorRecord record) => new(record);
}
