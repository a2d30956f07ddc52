namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a purchase plan: <c>plan</c> of a machine, <c>purchasePlan</c> of a disk or image definition.</summary>
internal static class PurchasePlanMapping
{
    /// <summary>The plan; <see cref="PurchasePlan.None"/> where there is none.</summary>
    public static PurchasePlan Map(IResourceNode node) => new(node["publisher"].Text ?? "", node["product"].Text ?? "", node["name"].Text ?? "");
}
