# Each comment with a rule is where the fault of that rule is found. All other faults are in JSON, and in the test.
terraform {
  required_providers {
    azurerm = { source = "hashicorp/azurerm" }
    azapi   = { source = "azure/azapi" }
  }
}

provider "azurerm" {
  features {}
}

locals {
  images  = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/images/img"
  regions = jsondecode(file("${path.module}/regions.json"))
  names = {
    dev  = "gal_dev"
    prod = "gal-local" # SIG101
  }
  replicas = {
    westeurope  = 3
    northeurope = 0 # SIG314
  }
  keys = {
    westeurope = 3
    nowhere    = 3 # SIG312
  }
  skus = {
    first  = "same"
    second = "same" # SIG206
  }
}

resource "azurerm_shared_image_gallery" "web" {
  name                = "gal_web"
  resource_group_name = "rg-web"
  location            = "westeurope"
}

resource "azurerm_shared_image_gallery" "default" {
  name                = var.default
  resource_group_name = "rg-web"
  location            = "westeurope"
}

resource "azurerm_shared_image_gallery" "automatic" {
  name                = var.automatic
  resource_group_name = "rg-web"
  location            = "westeurope"
}

resource "azurerm_shared_image_gallery" "local" {
  name                = local.names["prod"]
  resource_group_name = "rg-web"
  location            = "westeurope"
}

resource "azurerm_shared_image_gallery" "overridden" {
  name                = "gal_overridden"
  resource_group_name = "rg-web"
  location            = "nowhere" # SIG312
}

resource "azurerm_shared_image" "web" {
  for_each                 = local.skus
  name                     = "web-${each.key}"
  gallery_name             = azurerm_shared_image_gallery.web.name
  resource_group_name      = "rg-web"
  location                 = "westeurope"
  os_type                  = "Linux"
  hyper_v_generation       = "V2"
  trusted_launch_supported = true

  identifier {
    publisher = "contoso"
    offer     = "web"
    sku       = each.value
  }
}

# The plan is in the order of the addresses: this one comes first there.
resource "azurerm_shared_image" "twin" {
  name                     = "twin"
  gallery_name             = azurerm_shared_image_gallery.web.name
  resource_group_name      = "rg-web"
  location                 = "westeurope"
  os_type                  = "Linux"
  hyper_v_generation       = "V2"
  trusted_launch_supported = true

  identifier {
    publisher = "contoso"
    offer     = "web"
    sku       = "twin"
  }
}

resource "azurerm_shared_image" "another_twin" {
  name                     = "another-twin"
  gallery_name             = azurerm_shared_image_gallery.web.name
  resource_group_name      = "rg-web"
  location                 = "westeurope"
  os_type                  = "Linux"
  hyper_v_generation       = "V2"
  trusted_launch_supported = true

  identifier {
    publisher = "contoso"
    offer     = "web"
    sku       = "twin" # SIG206
  }
}

resource "azurerm_shared_image_version" "map" {
  name                = "1.0.0"
  gallery_name        = azurerm_shared_image_gallery.web.name
  image_name          = azurerm_shared_image.web["first"].name
  resource_group_name = "rg-web"
  location            = "westeurope"
  managed_image_id    = local.images

  dynamic "target_region" {
    for_each = local.replicas
    content {
      name                   = target_region.key
      regional_replica_count = target_region.value
    }
  }
}

resource "azurerm_shared_image_version" "keys" {
  name                = "1.0.1"
  gallery_name        = azurerm_shared_image_gallery.web.name
  image_name          = azurerm_shared_image.web["first"].name
  resource_group_name = "rg-web"
  location            = "westeurope"
  managed_image_id    = local.images

  dynamic "target_region" {
    for_each = toset(keys(local.keys))
    content {
      name                   = target_region.value
      regional_replica_count = 3
    }
  }
}

resource "azurerm_shared_image_version" "file" {
  name                = "1.0.2"
  gallery_name        = azurerm_shared_image_gallery.web.name
  image_name          = azurerm_shared_image.web["first"].name
  resource_group_name = "rg-web"
  location            = "westeurope"
  managed_image_id    = local.images

  dynamic "target_region" {
    for_each = local.regions
    content {
      name                   = target_region.value
      regional_replica_count = 3
    }
  }
}

# One line for both regions, and for both instances.
resource "azurerm_shared_image_version" "once" {
  count               = 2
  name                = "2.0.${count.index}"
  gallery_name        = azurerm_shared_image_gallery.web.name
  image_name          = azurerm_shared_image.web["first"].name
  resource_group_name = "rg-web"
  location            = "westeurope"
  managed_image_id    = local.images

  dynamic "target_region" {
    for_each = ["westeurope", "northeurope"]
    content {
      name                   = target_region.value
      regional_replica_count = 0 # SIG314
    }
  }
}

resource "azurerm_shared_image_version" "good" {
  name                = "3.0.0"
  gallery_name        = azurerm_shared_image_gallery.web.name
  image_name          = azurerm_shared_image.web["first"].name
  resource_group_name = "rg-web"
  location            = "westeurope"
  managed_image_id    = local.images

  target_region {
    name                   = "westeurope"
    regional_replica_count = 3
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des"
  }
}

# The image does not exist yet, so its ID is not in the plan.
resource "azurerm_image" "windows" {
  name                = "windows"
  resource_group_name = "rg-web"
  location            = "westeurope"
  hyper_v_generation  = "V2"

  os_disk {
    os_type      = "Windows"
    os_state     = "Generalized"
    blob_uri     = "https://contoso.blob.core.windows.net/vhds/windows.vhd"
    storage_type = "Premium_LRS"
  }
}

resource "azurerm_shared_image_version" "windows" {
  name                = "4.0.0"
  gallery_name        = azurerm_shared_image_gallery.web.name
  image_name          = azurerm_shared_image.web["first"].name
  resource_group_name = "rg-web"
  location            = "westeurope"
  managed_image_id    = azurerm_image.windows.id # SIG432

  target_region {
    name                   = "westeurope"
    regional_replica_count = 3
  }
}

resource "azurerm_linux_virtual_machine_scale_set" "upgraded" {
  name                = "vmss"
  resource_group_name = "rg-web"
  location            = "westeurope"
  sku                 = "Standard_D2s_v5"
  instances           = 2
  admin_username      = "azureuser"
  source_image_id     = azurerm_shared_image_version.good.id # SIG609
  upgrade_mode        = "Automatic"

  automatic_os_upgrade_policy {
    enable_automatic_os_upgrade = true
    disable_automatic_rollback  = false
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
}

module "images" {
  count   = 2
  source  = "./modules/images"
  gallery = "gal-${count.index}" # SIG101
}

resource "azapi_resource" "file" {
  type      = "Microsoft.Compute/galleries/images/versions@2023-07-03"
  name      = "1.0.0"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/images/web"
  location  = "westeurope"
  body      = file("body.json")
}

resource "azapi_resource" "encoded" {
  type      = "Microsoft.Compute/galleries/images/versions@2023-07-03"
  name      = "1.0.1"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/images/web"
  location  = "westeurope"
  body      = local.body
}

locals {
  body = jsonencode({
    properties = {
      publishingProfile = {
        targetRegions = [
          { name = "westeurope", regionalReplicaCount = 3 },
          { name = "nowhere", regionalReplicaCount = 3 }, # SIG312
        ]
      }
      storageProfile = { source = { id = local.images } }
    }
  })
}

resource "azurerm_resource_group_template_deployment" "encoded" {
  name                = "encoded"
  resource_group_name = "rg-arm"
  deployment_mode     = "Incremental"
  template_content = jsonencode({
    "$schema"      = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"
    contentVersion = "1.0.0.0"
    resources = [
      {
        type       = "Microsoft.Compute/galleries"
        apiVersion = "2023-07-03"
        name       = "gal-encoded" # SIG101
        location   = "westeurope"
      },
    ]
  })
}

resource "azurerm_resource_group_template_deployment" "heredoc" {
  name                = "heredoc"
  resource_group_name = "rg-arm"
  deployment_mode     = "Incremental"
  template_content    = <<-TEMPLATE
    {
      "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      "contentVersion": "1.0.0.0",
      "parameters": { "name": { "type": "string" } },
      "resources": [
        {
          "type": "Microsoft.Compute/galleries",
          "apiVersion": "2023-07-03",
          "name": "[parameters('name')]",
          "location": "nowhere"
        }
      ]
    }
  TEMPLATE
  parameters_content  = <<PARAMETERS
{
  "name": {
    "value": "gal-heredoc"
  }
}
PARAMETERS
}
