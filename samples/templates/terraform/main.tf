terraform {
  required_providers {
    azurerm = { source = "hashicorp/azurerm" }
  }
}

variable "location" {
  default = "westeurope"
}

resource "azurerm_resource_group" "images" {
  name     = "rg-golden-images"
  location = var.location
}

resource "azurerm_shared_image_gallery" "main" {
  name                = "gal_contoso"
  resource_group_name = azurerm_resource_group.images.name
  location            = azurerm_resource_group.images.location
}

resource "azurerm_shared_image" "web_server" {
  name                = "web-server-2025"
  gallery_name        = azurerm_shared_image_gallery.main.name
  resource_group_name = azurerm_resource_group.images.name
  location            = azurerm_resource_group.images.location
  os_type             = "Windows"
  hyper_v_generation  = "V2"

  trusted_launch_supported = true

  identifier {
    publisher = "Contoso"
    offer     = "web-server"
    sku       = "2025"
  }
}

resource "azurerm_shared_image_version" "current" {
  name                = "2.4.0"
  gallery_name        = azurerm_shared_image_gallery.main.name
  image_name          = azurerm_shared_image.web_server.name
  resource_group_name = azurerm_resource_group.images.name
  location            = azurerm_resource_group.images.location
  managed_image_id    = "/subscriptions/3c5a8e0d-41f7-4b6a-9d2e-7f0b6c1a9e54/resourceGroups/rg-build/providers/Microsoft.Compute/images/web-server-build-118"

  target_region {
    name                   = "northeurope"
    regional_replica_count = 3
    storage_account_type   = "Standard_ZRS"
  }
}
