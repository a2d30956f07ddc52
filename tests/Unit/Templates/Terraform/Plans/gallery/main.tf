terraform {
  required_providers {
    azurerm = { source = "hashicorp/azurerm" }
    azapi   = { source = "azure/azapi" }
  }
}

provider "azurerm" {
  features {}
}

variable "regions" {
  type    = list(string)
  default = ["westeurope", "northeurope"]
}

variable "password" {
  type      = string
  default   = "P@ss-planted-1"
  sensitive = true
}

locals {
  prefix = "gal"
  images = {
    web = { sku = "web", os = "Linux" }
    app = { sku = "app", os = "Windows" }
  }
}

resource "azurerm_resource_group" "images" {
  name     = "rg-images"
  location = "West Europe"
}

resource "azurerm_shared_image_gallery" "main" {
  name                = "${local.prefix}_contoso"
  resource_group_name = azurerm_resource_group.images.name
  location            = azurerm_resource_group.images.location
}

resource "azurerm_shared_image_gallery" "community" {
  name                = "gal_community"
  resource_group_name = azurerm_resource_group.images.name
  location            = azurerm_resource_group.images.location
  sharing {
    permission = "Community"
    community_gallery {
      eula            = "https://contoso.example/eula"
      prefix          = "contoso1"
      publisher_email = "images@contoso.example"
      publisher_uri   = "https://contoso.example"
    }
  }
}

resource "azurerm_shared_image" "each" {
  for_each            = local.images
  name                = "image-${each.key}"
  gallery_name        = azurerm_shared_image_gallery.main.name
  resource_group_name = azurerm_resource_group.images.name
  location            = azurerm_resource_group.images.location
  os_type             = each.value.os
  hyper_v_generation  = "V2"
  architecture        = "x64"
  end_of_life_date    = "2099-12-31T00:00:00Z"

  trusted_launch_supported     = true
  min_recommended_vcpu_count   = 2
  max_recommended_vcpu_count   = 8
  min_recommended_memory_in_gb = 4
  max_recommended_memory_in_gb = 32

  identifier {
    publisher = "contoso"
    offer     = "servers"
    sku       = each.value.sku
  }
}

resource "azurerm_image" "source" {
  name                = "img-web"
  resource_group_name = azurerm_resource_group.images.name
  location            = azurerm_resource_group.images.location
  hyper_v_generation  = "V2"
  os_disk {
    os_type  = "Linux"
    os_state = "Generalized"
    blob_uri = "https://contosoimages.blob.core.windows.net/vhds/web.vhd"
  }
}

resource "azurerm_shared_image_version" "web" {
  name                = "1.0.0"
  gallery_name        = azurerm_shared_image_gallery.main.name
  image_name          = azurerm_shared_image.each["web"].name
  resource_group_name = azurerm_resource_group.images.name
  location            = azurerm_resource_group.images.location
  managed_image_id    = azurerm_image.source.id
  replication_mode    = "Full"
  end_of_life_date    = "2099-06-30T00:00:00Z"

  target_region {
    name                   = "westeurope"
    regional_replica_count = 3
    storage_account_type   = "Standard_ZRS"
  }

  target_region {
    name                   = "northeurope"
    regional_replica_count = 3
    storage_account_type   = "Standard_ZRS"
  }
}

resource "azurerm_shared_image_version" "dynamic" {
  name                = "1.1.0"
  gallery_name        = azurerm_shared_image_gallery.main.name
  image_name          = azurerm_shared_image.each["web"].name
  resource_group_name = azurerm_resource_group.images.name
  location            = azurerm_resource_group.images.location
  managed_image_id    = azurerm_image.source.id

  dynamic "target_region" {
    for_each = toset(var.regions)
    content {
      name                   = target_region.value
      regional_replica_count = 3
      storage_account_type   = "Standard_ZRS"
      disk_encryption_set_id = azurerm_disk_encryption_set.keys[target_region.value].id
    }
  }
}

resource "azurerm_disk_encryption_set" "keys" {
  for_each            = toset(var.regions)
  name                = "des-${each.key}"
  resource_group_name = azurerm_resource_group.images.name
  location            = each.key
}

resource "azapi_resource" "api" {
  type      = "Microsoft.Compute/galleries/images/versions@2023-07-03"
  name      = "2.0.0"
  parent_id = azurerm_shared_image.each["app"].id
  location  = "westeurope"
  body = {
    properties = {
      storageProfile = {
        source = { id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-images/providers/Microsoft.Compute/images/img-app" }
      }
      publishingProfile = {
        targetRegions = [
          { name = "westeurope", regionalReplicaCount = 3 },
          { name = "northeurope", regionalReplicaCount = 3 },
        ]
      }
    }
  }
}

resource "azapi_resource" "encoded" {
  type      = "Microsoft.Compute/galleries/images/versions@2023-07-03"
  name      = "2.1.0"
  parent_id = azurerm_shared_image.each["web"].id
  location  = "westeurope"
  body = jsonencode({
    properties = {
      storageProfile = {
        source = { id = azurerm_image.source.id }
      }
      publishingProfile = {
        targetRegions = [{ name = "West Europe", regionalReplicaCount = 3 }, { name = "northeurope", regionalReplicaCount = 3 }]
      }
    }
  })
}

resource "azurerm_resource_group_template_deployment" "arm" {
  name                = "gallery-by-template"
  resource_group_name = azurerm_resource_group.images.name
  deployment_mode     = "Incremental"
  template_content    = file("${path.module}/gallery.json")
  parameters_content  = jsonencode({ galleryName = { value = "gal_arm" } })
}

data "azurerm_shared_image_version" "shared" {
  name                = "latest"
  image_name          = "base"
  gallery_name        = "gal_shared"
  resource_group_name = "rg-shared"
}

module "web" {
  source   = "./machine"
  name     = "vm-web"
  location = "westeurope"
  image    = azurerm_shared_image_version.web.id
  password = var.password
}

module "base" {
  source   = "./machine"
  count    = 2
  name     = "vm-base"
  location = "westeurope"
  image    = data.azurerm_shared_image_version.shared.id
  password = var.password
}

resource "azurerm_linux_virtual_machine_scale_set" "set" {
  name                = "vmss-web"
  resource_group_name = azurerm_resource_group.images.name
  location            = "northeurope"
  sku                 = "Standard_D2s_v5"
  instances           = 2
  admin_username      = "azureuser"
  source_image_id     = azurerm_shared_image.each["web"].id
  upgrade_mode        = "Automatic"
  automatic_os_upgrade_policy {
    enable_automatic_os_upgrade = true
    disable_automatic_rollback  = false
  }
  os_disk {
    caching = "ReadWrite"
  }
}

resource "azurerm_gallery_application" "app" {
  name              = "tool"
  gallery_id        = azurerm_shared_image_gallery.main.id
  location          = azurerm_resource_group.images.location
  supported_os_type = "Linux"
}

resource "azurerm_gallery_application_version" "app" {
  name                   = "1.0.0"
  gallery_application_id = azurerm_gallery_application.app.id
  location               = azurerm_resource_group.images.location
  manage_action {
    install = "install.sh"
    remove  = "remove.sh"
  }
  source {
    media_link = "https://contosoapps.blob.core.windows.net/packages/tool.zip"
  }
  target_region {
    name                   = "westeurope"
    regional_replica_count = 1
  }
}
