using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>
/// Reads an image definition from the parameters of New-AzGalleryImageDefinition, from a PSGalleryImage or from an
/// ARM resource: each value has one name in the first and a path in the other two.
/// </summary>
internal sealed class ImageDefinitionReader
{
    private readonly ObjectView _view;
    private readonly ResourceNames _names;

    /// <param name="view">The definition.</param>
    public ImageDefinitionReader(ObjectView view)
    {
        _view = view;
        _names = new ResourceNames(view);
    }

    /// <summary>What an answer calls the definition.</summary>
    public string Target => _names.Target.Length > 0 ? _names.Target : Name ?? "";

    /// <summary>Tells the galleries of a pipeline apart.</summary>
    public string GalleryKey => $"{_names.SubscriptionId}/{_names.ResourceGroup}/{_names.Gallery}";

    private string? Name => _names.Own ?? _view.TextOf("GalleryImageDefinitionName");

    /// <summary>Whether an object can be a definition at all.</summary>
    public static bool IsRecognized(ObjectView view) =>
        view.Find("Name", "GalleryImageDefinitionName", "Id", "Identifier", "Publisher", "OsType", "OsState").Exists;

    /// <summary>The definition.</summary>
    /// <param name="siblings">The definitions of the same gallery that are known.</param>
    public ImageDefinition Read(IReadOnlyList<ImageDefinition> siblings) => new()
    {
        ResourceGroupName = _names.ResourceGroup,
        GalleryName = _names.Gallery,
        Name = Name,
        Location = _view.TextOf("Location"),
        Publisher = _view.TextOf("Publisher", "Identifier.Publisher"),
        Offer = _view.TextOf("Offer", "Identifier.Offer"),
        Sku = _view.TextOf("Sku", "Identifier.Sku"),
        OsType = _view.TextOf("OsType"),
        OsState = _view.TextOf("OsState"),
        HyperVGeneration = _view.TextOf("HyperVGeneration"),
        Architecture = _view.TextOf("Architecture"),
        EndOfLifeDate = _view.TextOf("EndOfLifeDate"),
        MinimumVCpu = _view.TextOf("MinimumVCPU", "Recommended.VCPUs.Min"),
        MaximumVCpu = _view.TextOf("MaximumVCPU", "Recommended.VCPUs.Max"),
        MinimumMemory = _view.TextOf("MinimumMemory", "Recommended.Memory.Min"),
        MaximumMemory = _view.TextOf("MaximumMemory", "Recommended.Memory.Max"),
        PurchasePlanName = _view.TextOf("PurchasePlanName", "PurchasePlan.Name"),
        PurchasePlanPublisher = _view.TextOf("PurchasePlanPublisher", "PurchasePlan.Publisher"),
        PurchasePlanProduct = _view.TextOf("PurchasePlanProduct", "PurchasePlan.Product"),
        Features = ReadFeatures(),
        Exists = _names.Id is not null || _view.Find("ProvisioningState").Exists,
        Siblings = [.. siblings],
    };

    private Dictionary<string, string> ReadFeatures()
    {
        var features = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var feature in _view.Find("Feature", "Features").Items)
        {
            if (feature["Name"].Text is { } name)
                features[name] = feature["Value"].Text ?? "";
        }

        return features;
    }
}
