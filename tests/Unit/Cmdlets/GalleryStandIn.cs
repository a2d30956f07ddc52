namespace Azure.ResourceManager.Compute;

/// <summary>A stand-in whose frame in a stack looks like that of Microsoft's client.</summary>
internal static class GalleryStandIn
{
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static void CreateOrUpdate(Exception exception) => throw exception;
}
