namespace SigTroubleshoot.Unit.Errors.Matching;

/// <summary>
/// Errors of other services and tools about images, galleries, regions, sources, and names. None of them concerns an Azure
/// Compute Gallery, though each uses words of its errors.
/// </summary>
internal static class ForeignErrors
{
    private const string Subscription = "/subscriptions/0a1b2c3d-4444-4e5f-8a6b-7c8d9e0f1a2b/resourceGroups/rg-wren";

    public static string[] All { get; } =
    [
        // Container registries and Kubernetes
        "Failed to pull image \"wren.example/gallery/web:3.2.1\": rpc error: code = NotFound desc = failed to pull and unpack image: not found",
        "Error response from daemon: manifest for wren.example/photo-gallery:latest not found: manifest unknown: manifest unknown",
        "docker: Error response from daemon: pull access denied for gallery/api, repository does not exist or may require 'docker login'.",
        "Warning  Failed  12s  kubelet  Error: ErrImagePull: image \"gallery-front:7\" not found",
        "Back-off pulling image \"registry.example/team/gallery@sha256:0011\"\nError: ImagePullBackOff\nimage not found",
        "level=error msg=\"error pulling image configuration: image version 2.0.0 of gallery-ui not found in registry\"",
        "unauthorized: authentication required, image gallery/api is not available",
        "error: unable to copy from source docker://wren.example/gallery:1.0: choosing image from manifest list: no image found in image index for architecture \"arm64\"",
        "{\"errors\":[{\"code\":\"NAME_UNKNOWN\",\"message\":\"repository name not known to registry\",\"detail\":{\"name\":\"gallery/web\"}}]}",
        "{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\",\"message\":\"manifest tagged by \\\"1.0.0\\\" is not found\",\"detail\":{\"Tag\":\"1.0.0\",\"name\":\"gallery\"}}]}",
        "ERROR: (ResourceNotFound) The Resource 'Microsoft.ContainerRegistry/registries/wrengallery' under resource group 'rg-wren' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix\nCode: ResourceNotFound\nMessage: The Resource 'Microsoft.ContainerRegistry/registries/wrengallery' under resource group 'rg-wren' was not found.",
        "ERROR: The image gallery:2.1 does not exist in the registry wrenreg. 2023-01-01 Run ID: ca1 failed after 5s. Error: failed during run, err: exit status 1",
        // Web servers, photo and media applications
        "192.0.2.7 - - [27/Nov/2026:10:11:12 +0000] \"GET /gallery/index.html HTTP/1.1\" 200 512\nError: image \"banner.png\" not found",
        "[error] 31#31: *7 open() \"/usr/share/nginx/html/gallery/images/versions/1.jpg\" failed (2: No such file or directory)",
        "{\"error\":\"GalleryImageNotFound\",\"message\":\"Gallery image #12 not found.\"}",
        "{\"error\":{\"code\":\"GalleryNotFound\",\"message\":\"The gallery 'summer' does not exist.\"}}",
        "{\"code\":\"GalleryImageNotFound\",\"message\":\"image 12 is missing from gallery 'summer'\",\"status\":404}",
        "GalleryNotFound: gallery 'weddings' could not be found",
        "Uncaught (in promise) Error: Gallery with name \"holiday\" already exists",
        "PhotoGallery.Exceptions.GalleryImageNotFoundException: Gallery image 55 was not found.\n   at PhotoGallery.Store.Get(Int32 id)",
        "django.core.exceptions.ObjectDoesNotExist: GalleryImage matching query does not exist.",
        "ActiveRecord::RecordNotFound (Couldn't find Gallery with 'id'=33):",
        "Gallery name is already in use in this album. Choose another gallery name.",
        "The image version 3 of 'sunset.jpg' in gallery 'summer' is not available in your region.",
        "HTTP 429 (Too Many Requests): gallery feed is throttled, too many requests on source 'instagram'",
        // Packages
        "npm ERR! code E404\nnpm ERR! 404 Not Found - GET https://registry.example/react-photo-gallery - Not found\nnpm ERR! 404  'react-photo-gallery@9.9.9' is not in this registry.\nimage not found",
        "npm ERR! notarget No matching version found for ng-gallery@99.0.0.",
        "ERROR: Could not find a version that satisfies the requirement django-gallery==9.9 (from versions: 0.1, 0.2)\nERROR: No matching distribution found for django-gallery==9.9",
        "error NU1101: Unable to find package Wren.Gallery. No packages exist with this id in source(s): nuget",
        "error NU1102: Unable to find package Wren.ImageGallery with version (>= 3.0.0)\n  - Found 4 version(s) in nuget [ Nearest version: 2.1.0 ]",
        // PowerShell Gallery and other galleries of tools
        "Install-Module : No match was found for the specified search criteria and module name 'Wren.Images'. Try Get-PSRepository to see all available registered module repositories.",
        "Unable to find module 'Wren.Images' in PowerShell Gallery.",
        "Install-PSResource: Package(s) 'Wren.Images' could not be installed from repository 'PSGallery'.",
        "Find-Package: No match was found for the specified search criteria and package name 'AzGallery' in source 'PSGallery'.",
        "PackageManagement\\Install-Package : The version '9.0.0' of the module 'Az.Compute' is not available in the PSGallery region mirror.",
        "Extension 'wren.images' not found in gallery. Make sure you use the full extension ID, including the publisher.",
        "Failed Installing Extensions: wren.gallery-view. Error: Can't install 'wren.gallery-view' extension because it is not found in the extension gallery.",
        "vsce publish: wren.image-gallery@1.0.0 already exists.",
        // Other clouds
        "An error occurred (InvalidAMIID.NotFound) when calling the CopyImage operation: The image id '[ami-0aa11bb22cc33dd44]' does not exist",
        "An error occurred (InvalidRequest) when calling the CopyImage operation: The storage for the ami is not available in the source Region.",
        "An error occurred (OperationNotPermitted) when calling the RegisterImage operation: AMI name gallery-base is already in use by AMI ami-0aa11bb22cc33dd44",
        "ERROR: (gcloud.compute.instances.create) Could not fetch resource:\n - The resource 'projects/wren/global/images/gallery-base' was not found",
        "Error: Error creating instance: googleapi: Error 404: The resource 'projects/wren/global/images/family/gallery' was not found, notFound",
        "ERROR: (gcloud.compute.images.create) Could not fetch resource: - The resource 'projects/wren/global/images/img' already exists",
        "openstack: No Image found for gallery-base (HTTP 404)",
        "404 Not Found: Failed to find image 7a7a7a7a-1111-4222-8333-444455556666 (HTTP 404) glance",
        "Image 7a7a7a7a-1111-4222-8333-444455556666 is not available in store region-two. (HTTP 400) glance",
        "govc: library item 'gallery-base' not found in content library 'images'",
        "The operation failed because the content library image version is incompatible with the host.",
        // Other services of Azure
        "ERROR: (ResourceNotFound) The Resource 'Microsoft.Web/sites/wren-gallery' under resource group 'rg-wren' was not found.\nCode: ResourceNotFound\nMessage: The Resource 'Microsoft.Web/sites/wren-gallery' under resource group 'rg-wren' was not found.",
        "ERROR: (ContainerNotFound) The specified container does not exist.\nRequestId:0\nTime:2026-11-27\nErrorCode:ContainerNotFound\nBlob: gallery/images/versions/1.0.0.jpg",
        "The specified blob 'gallery/img.vhd' does not exist.",
        "{\"code\":\"NotFound\",\"message\":\"Message: {\\\"Errors\\\":[\\\"Resource Not Found. Learn more: https://aka.ms/cosmosdb-tsg-not-found\\\"]}, container gallery\"}",
        "ERROR: (SecretNotFound) A secret with (name/id) gallery-key was not found in this key vault. If you recently deleted this secret you may be able to recover it using the correct recovery command.",
        "ERROR: (PlatformImageNotFound) The platform image 'wrensoft:photo-gallery:std:latest' is not available. Verify that all fields in the storage profile are correct.",
        "ERROR: (MarketplacePurchaseEligibilityFailed) Marketplace purchase eligibility check returned errors for offer 'photo-gallery' of publisher 'wrensoft'.",
        "ERROR: (GalleryImageNotAvailable) The gallery image 'photo-gallery' of the Marketplace gallery is not available in your region.",
        "ERROR: (ResourceNotFound) The Resource 'Microsoft.DevCenter/devcenters/dc-wren/galleries/default' under resource group 'rg-wren' was not found.\nCode: ResourceNotFound\nMessage: The Resource 'Microsoft.DevCenter/devcenters/dc-wren/galleries/default' under resource group 'rg-wren' was not found.",
        "{\"error\":{\"code\":\"GalleryNotFound\",\"message\":\"The gallery '" + Subscription + "/providers/Microsoft.DevCenter/devcenters/dc-wren/galleries/g1' was not found.\"}}",
        "PUT https://management.azure.com" + Subscription + "/providers/Microsoft.DevCenter/devcenters/dc-wren/galleries/g1?api-version=2025-02-01\nRESPONSE 409: 409 Conflict\nERROR CODE: Conflict\n{\"error\":{\"code\":\"Conflict\",\"message\":\"The gallery is in use by a dev box definition.\"}}",
        "{\"error\":{\"code\":\"InvalidGalleryImageReference\",\"message\":\"The galleryImageReference is not valid for the lab 'lab-wren'.\"}}",
        "ERROR: (LabVirtualMachineInvalidGalleryImage) The gallery image reference of lab VM 'vm1' in DevTest Lab 'lab-wren' was not found.",
        "{\"error\":{\"code\":\"ImageVersionNotFound\",\"message\":\"Dev box image version 1.0.0 of image default_gallery_base is not found.\",\"target\":\"" + Subscription + "/providers/Microsoft.DevCenter/devcenters/dc-wren/galleries/default/images/base/versions/1.0.0\"}}",
        "ERROR: (ResourceNotFound) The Resource 'Microsoft.Media/mediaservices/wrengallery' under resource group 'rg-wren' was not found.",
        "ERROR: (Conflict) The gallery item 'workbook-template' already exists in the workbook gallery. Code: Conflict",
        "ERROR: (TemplateNotFound) The template 'gallery-quickstart' was not found in the Marketplace gallery. Code: TemplateNotFound",
        "ERROR: (BadRequest) The source image 'wren.azurecr.io/gallery:1' is invalid for container app 'gallery'. Code: BadRequest",
    ];
}
