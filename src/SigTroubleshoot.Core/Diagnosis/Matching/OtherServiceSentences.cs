namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// Sentences of ARM and other services that share many words with a rule's. They compete for a position if no rule's
/// sentence is there letter for letter, so that a near miss is not mistaken for a rewording.
/// </summary>
internal static class OtherServiceSentences
{
    /// <summary>The sentences.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "The Resource '<Resource>' under resource group '<ResourceGroup>' was not found.",
        "Failed to perform '<Action>' on resource(s) of type '<Value>', because the parent resource '<ResourceId>' could not be found.",
        "The resource type could not be found in the namespace '<Value>' for api version '<ApiVersion>'.",
        "The specified resource '<Resource>' was not found.",
        "The storage account '<Resource>' was not found.",
        "The virtual network '<Resource>' was not found.",
        "The subscription '<SubscriptionId>' could not be found.",
        "Deployment '<Resource>' could not be found.",
        "Resource '<Resource>' not found.",
        "The requested VM size '<Value>' is not available in the current region.",
        "The requested size for resource '<ResourceId>' is currently not available in location '<Region>' zones '<Value>' for subscription '<SubscriptionId>'.",
        "Operation could not be completed as it results in exceeding approved '<Value>' quota.",
        "The resource write operation failed to complete successfully, because it reached terminal provisioning state 'Failed'.",
        "At least one resource deployment operation failed. Please list deployment operations for details.",
        "The template deployment '<Resource>' is not valid according to the validation procedure. See inner errors for details.",
        "The following list of images referenced from the deployment template are not found: Publisher: <Publisher>, Offer: <Offer>, Sku: <Sku>, Version: <Version>.",
        "The platform image '<Value>' is not available in this region.",
        "The gallery application version '<ResourceId>' is not available in <Region> region.",
        "Storage account name '<Value>' is already taken. The name must be unique.",
        "The storage account named '<Value>' already exists under the subscription.",
        "Virtual machine name is invalid. Allowed characters are letters, digits and hyphens.",
        "The resource name '<Value>' is invalid. The name can only contain letters, numbers, underscores and periods.",
        "Changing property '<Property>' is not allowed.",
        "Parameter '<Property>' is not allowed.",
        "Required parameter '<Property>' is missing (null).",
        "The value of parameter '<Property>' is invalid.",
        "The supplied password must be between 6-72 characters long and must satisfy complexity requirements.",
        "Disk '<Resource>' already exists in location '<Region>'.",
        "The disk '<Resource>' is attached to a virtual machine and cannot be deleted.",
        "Subnet '<Resource>' is in use and cannot be deleted.",
        "The request is being throttled. Please try again later.",
        "Too many requests. Please retry after <Value> seconds.",
        "The access token expired. Please sign in again.",
        "Extension '<Value>' of virtual machine '<Resource>' has reported a failure.",
        "The location property is required for this definition.",
        "Only one source may be specified: disk, snapshot or image.",
        "Storage account type '<Value>' is not supported for VM size <Value>.",
        "The SKU '<Value>' is only supported for empty disks.",
    ];
}
